ALTER TABLE `letters` ADD `attempted_at` integer;--> statement-breakpoint
CREATE INDEX `letters_attempted` ON `letters` (`attempted_at`);