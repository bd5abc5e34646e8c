ALTER TABLE `people` ADD `administrator_removed_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `administrator_removed_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `letters` ADD `municipality` text REFERENCES municipalities(code);--> statement-breakpoint
CREATE INDEX `letters_municipality` ON `letters` (`municipality`,`person_id`);--> statement-breakpoint
-- What waits in a used demonstration is mailed by no service that is started on it.
UPDATE `letters` SET `useful_until` = `created_at` WHERE `sent_at` IS NULL AND `attempts` = 0
	AND EXISTS (SELECT 1 FROM `rounds` WHERE `sample` = 1) AND NOT EXISTS (SELECT 1 FROM `rounds` WHERE `sample` = 0);
