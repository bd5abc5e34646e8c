CREATE TABLE `cross_table_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`grouped_by` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cross_table_acts_kind" CHECK("cross_table_acts"."kind" in ('added', 'removed'))
);
--> statement-breakpoint
CREATE INDEX `cross_table_acts_round` ON `cross_table_acts` (`round_id`,`id`);
--> statement-breakpoint
CREATE TRIGGER cross_table_acts_no_update BEFORE UPDATE ON cross_table_acts BEGIN SELECT raise(abort, 'the catalogue of cross tables is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER cross_table_acts_no_delete BEFORE DELETE ON cross_table_acts BEGIN SELECT raise(abort, 'the catalogue of cross tables is append-only'); END;
