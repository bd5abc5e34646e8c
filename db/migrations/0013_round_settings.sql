CREATE TABLE `round_settings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`association` text,
	`person` text,
	`phone` text,
	`email` text,
	`postal_address` text,
	`results_day` text,
	`receipt_to_all` integer NOT NULL,
	`minutes` integer,
	`at_hand` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_settings_minutes" CHECK("round_settings"."minutes" > 0)
);
--> statement-breakpoint
CREATE INDEX `round_settings_round` ON `round_settings` (`round_id`,`id`);--> statement-breakpoint
ALTER TABLE `letters` ADD `reply_to` text;--> statement-breakpoint
CREATE TRIGGER round_settings_no_update BEFORE UPDATE ON round_settings
WHEN NOT (new.person IS NULL AND new.phone IS NULL AND new.email IS NULL AND new.id IS old.id AND new.round_id IS old.round_id
  AND new.association IS old.association AND new.postal_address IS old.postal_address AND new.results_day IS old.results_day
  AND new.receipt_to_all IS old.receipt_to_all AND new.minutes IS old.minutes AND new.at_hand IS old.at_hand
  AND new.saved_at IS old.saved_at AND new.saved_by IS old.saved_by)
BEGIN SELECT raise(abort, 'the settings of rounds are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER round_settings_no_delete BEFORE DELETE ON round_settings BEGIN SELECT raise(abort, 'the settings of rounds are append-only'); END;
