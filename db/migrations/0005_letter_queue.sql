ALTER TABLE `letters` ADD `useful_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `next_attempt_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `ending_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `uncertain_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `expired_at` integer;--> statement-breakpoint
CREATE INDEX `letters_open` ON `letters` (`id`) WHERE "letters"."sent_at" is null and "letters"."failed_at" is null and "letters"."uncertain_at" is null and "letters"."expired_at" is null;--> statement-breakpoint
-- Letters queued by the version before: useful for a week. Its sign-in letters hold neither link nor code, so they are over.
UPDATE `letters` SET `useful_until` = CASE WHEN `purpose` = 'sign-in' THEN `created_at` ELSE `created_at` + 604800000 END;--> statement-breakpoint
-- That version did not note when the last line left: whatever it had begun may have.
UPDATE `letters` SET `attempts` = 1, `ending_at` = `started_at` WHERE `started_at` IS NOT NULL;
