CREATE TABLE `approval_request_answers` (
	`request_id` integer NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`request_id`, `key`),
	FOREIGN KEY (`request_id`) REFERENCES `approval_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `approval_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text,
	`submission_id` integer,
	`returned_at` integer,
	`returned_by` text,
	`return_note` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_requests_response` ON `approval_requests` (`response_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `approval_requests_open` ON `approval_requests` (`response_id`) WHERE "approval_requests"."submission_id" is null and "approval_requests"."returned_at" is null and "approval_requests"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `approvers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality` text NOT NULL,
	`person_id` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvers_now` ON `approvers` (`municipality`,`person_id`) WHERE "approvers"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `letters` ADD `submission_id` integer REFERENCES submissions(id);--> statement-breakpoint
CREATE INDEX `letters_submission` ON `letters` (`submission_id`);