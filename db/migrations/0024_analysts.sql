ALTER TABLE `people` ADD `analyst_since` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `analyst_removed_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `analyst_removed_by` text REFERENCES people(id);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor`);--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`kind`);--> statement-breakpoint
CREATE INDEX `events_municipality` ON `events` (`municipality`);--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`);