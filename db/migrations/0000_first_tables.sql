CREATE TABLE `answer_versions` (
	`response_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`value` text,
	`note` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	`save_id` text,
	`source` text NOT NULL,
	PRIMARY KEY(`response_id`, `key`, `version`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_versions_version" CHECK("answer_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_versions_save` ON `answer_versions` (`response_id`,`key`,`save_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`response_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`response_id`, `key`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`,`key`,`version`) REFERENCES `answer_versions`(`response_id`,`key`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`kind` text NOT NULL,
	`round_id` integer,
	`municipality` text,
	`detail` text,
	FOREIGN KEY (`actor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_round` ON `events` (`round_id`,`at`);--> statement-breakpoint
CREATE TABLE `frame_units` (
	`round_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`size_class` integer NOT NULL,
	`region` text NOT NULL,
	`language` text NOT NULL,
	`municipality_group` text NOT NULL,
	`population` integer NOT NULL,
	PRIMARY KEY(`round_id`, `municipality`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frame_units_population" CHECK("frame_units"."population" >= 0 and "frame_units"."size_class" >= 1)
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`purpose` text NOT NULL,
	`recipient` text NOT NULL,
	`person_id` text,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`failure` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letters_created` ON `letters` (`created_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`person_id` text NOT NULL,
	`municipality` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	`removed_at` integer,
	`removed_by` text,
	PRIMARY KEY(`person_id`, `municipality`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_municipality` ON `memberships` (`municipality`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name_fi` text NOT NULL,
	`name_sv` text NOT NULL,
	`ended` text,
	`merged_into` text
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`name` text,
	`title` text,
	`locale` text DEFAULT 'fi' NOT NULL,
	`email_verified` integer,
	`administrator_since` integer,
	`created_at` integer NOT NULL,
	`erased_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`survey` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`survey`) REFERENCES `surveys`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_survey_version_unique` ON `questionnaires` (`survey`,`version`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text,
	`accepted_at` integer,
	`accepted_by` text,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`municipality`) REFERENCES `frame_units`(`round_id`,`municipality`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_round_id_municipality_unique` ON `responses` (`round_id`,`municipality`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`document` text NOT NULL,
	`reason` text NOT NULL,
	`computed_at` integer NOT NULL,
	`computed_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`computed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_round_id_number_unique` ON `revisions` (`round_id`,`number`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`survey` text NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`reference_date` text NOT NULL,
	`size_limits` text NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`opened_at` integer,
	`opened_by` text,
	`closes_at` integer,
	`closed_at` integer,
	`closed_by` text,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`survey`) REFERENCES `surveys`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rounds_code" CHECK("rounds"."code" glob '[0-9][0-9][0-9][0-9]*' and "rounds"."code" not glob '*[^0-9a-z-]*'),
	CONSTRAINT "rounds_closed_after_opened" CHECK("rounds"."closed_at" is null or "rounds"."opened_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_code_unique` ON `rounds` (`code`);--> statement-breakpoint
CREATE TABLE `section_marks` (
	`response_id` integer NOT NULL,
	`section` text NOT NULL,
	`ready` integer NOT NULL,
	`marked_at` integer NOT NULL,
	`marked_by` text,
	PRIMARY KEY(`response_id`, `section`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`link_hash` text NOT NULL,
	`code_hash` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`destination` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_tokens_link_hash_unique` ON `sign_in_tokens` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_tokens_person` ON `sign_in_tokens` (`person_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`submitted_by` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submissions_response` ON `submissions` (`response_id`);--> statement-breakpoint
CREATE TABLE `submitted_answers` (
	`submission_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `key`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `surveys` (
	`key` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL
);
