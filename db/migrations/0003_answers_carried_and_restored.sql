ALTER TABLE `answer_versions` ADD `carried_from` integer REFERENCES rounds(id);--> statement-breakpoint
ALTER TABLE `answer_versions` ADD `restored_from` integer;