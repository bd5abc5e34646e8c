CREATE TABLE `handovers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`section` text NOT NULL,
	`question` text,
	`to_person` text NOT NULL,
	`note` text,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`to_person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`municipality`) REFERENCES `frame_units`(`round_id`,`municipality`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_open_question` ON `handovers` (`round_id`,`municipality`,`section`,`question`) WHERE "handovers"."done_at" is null and "handovers"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_open_section` ON `handovers` (`round_id`,`municipality`,`section`) WHERE "handovers"."question" is null and "handovers"."done_at" is null and "handovers"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `handovers_asked` ON `handovers` (`asked_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`municipality` text NOT NULL,
	`round_id` integer NOT NULL,
	`name` text,
	`link_hash` text NOT NULL,
	`destination` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_link_hash_unique` ON `invitations` (`link_hash`);--> statement-breakpoint
CREATE INDEX `invitations_person` ON `invitations` (`person_id`,`municipality`);--> statement-breakpoint
CREATE INDEX `invitations_created` ON `invitations` (`created_at`);--> statement-breakpoint
CREATE TABLE `join_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality` text NOT NULL,
	`round_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_links_token_hash_unique` ON `join_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `join_links_municipality` ON `join_links` (`municipality`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`address` text,
	`name` text,
	`created_at` integer NOT NULL,
	`proved_at` integer,
	`person_id` text,
	`approved_at` integer,
	`approved_by` text,
	`refused_at` integer,
	`refused_by` text,
	FOREIGN KEY (`link_id`) REFERENCES `join_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refused_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_requests_municipality` ON `join_requests` (`municipality`);--> statement-breakpoint
CREATE INDEX `join_requests_address` ON `join_requests` (`address`);--> statement-breakpoint
CREATE TABLE `municipality_domains` (
	`municipality` text NOT NULL,
	`domain` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text,
	PRIMARY KEY(`municipality`, `domain`),
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_sign_in_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`join_request_id` integer,
	`link_hash` text NOT NULL,
	`code_hash` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`destination` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`join_request_id`) REFERENCES `join_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_in_tokens_whose" CHECK("person_id" is not null or "join_request_id" is not null)
);
--> statement-breakpoint
INSERT INTO `__new_sign_in_tokens`("id", "person_id", "join_request_id", "link_hash", "code_hash", "created_at", "expires_at", "used_at", "tries", "destination") SELECT "id", "person_id", null, "link_hash", "code_hash", "created_at", "expires_at", "used_at", "tries", "destination" FROM `sign_in_tokens`;--> statement-breakpoint
DROP TABLE `sign_in_tokens`;--> statement-breakpoint
ALTER TABLE `__new_sign_in_tokens` RENAME TO `sign_in_tokens`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_tokens_link_hash_unique` ON `sign_in_tokens` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_tokens_person` ON `sign_in_tokens` (`person_id`);--> statement-breakpoint
ALTER TABLE `letters` ADD `token_seed` text;