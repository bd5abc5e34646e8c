CREATE TABLE `mailing_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mailing_texts_round` ON `mailing_texts` (`round_id`,`purpose`,`locale`,`id`);--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`due_at` integer NOT NULL,
	`started_at` integer,
	`done_to` text,
	`paused_at` integer,
	`finished_at` integer,
	`cancelled_at` integer,
	`cancelled_by` text,
	`lapsed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mailings_end" CHECK("mailings"."finished_at" is null or "mailings"."started_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `mailings_round` ON `mailings` (`round_id`,`id`);--> statement-breakpoint
ALTER TABLE `letters` ADD `mailing_id` integer REFERENCES mailings(id);--> statement-breakpoint
ALTER TABLE `letters` ADD `once_key` text;--> statement-breakpoint
CREATE INDEX `letters_mailing` ON `letters` (`mailing_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_once` ON `letters` (`once_key`);
--> statement-breakpoint
CREATE TRIGGER mailing_texts_no_update BEFORE UPDATE ON mailing_texts BEGIN SELECT raise(abort, 'the texts of mailings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mailing_texts_no_delete BEFORE DELETE ON mailing_texts BEGIN SELECT raise(abort, 'the texts of mailings are append-only'); END;
