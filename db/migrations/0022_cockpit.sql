CREATE TABLE `municipality_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`text` text,
	`until` integer,
	`medium` text,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`municipality`) REFERENCES `frame_units`(`round_id`,`municipality`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "municipality_acts_until" CHECK(("municipality_acts"."kind" = 'extended') = ("municipality_acts"."until" is not null)),
	CONSTRAINT "municipality_acts_medium" CHECK(("municipality_acts"."kind" = 'proxy') = ("municipality_acts"."medium" is not null)),
	CONSTRAINT "municipality_acts_text" CHECK("municipality_acts"."text" is not null or "municipality_acts"."kind" not in ('call', 'note', 'declined', 'sent-back'))
);
--> statement-breakpoint
CREATE INDEX `municipality_acts_place` ON `municipality_acts` (`round_id`,`municipality`,`id`);--> statement-breakpoint
CREATE TABLE `response_targets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`targets` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_targets_round` ON `response_targets` (`round_id`,`id`);
--> statement-breakpoint
CREATE TRIGGER municipality_acts_no_update BEFORE UPDATE ON municipality_acts BEGIN SELECT raise(abort, 'what was done with a municipality is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER municipality_acts_no_delete BEFORE DELETE ON municipality_acts BEGIN SELECT raise(abort, 'what was done with a municipality is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER response_targets_no_update BEFORE UPDATE ON response_targets BEGIN SELECT raise(abort, 'the targets of rounds are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER response_targets_no_delete BEFORE DELETE ON response_targets BEGIN SELECT raise(abort, 'the targets of rounds are append-only'); END;
