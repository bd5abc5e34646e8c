ALTER TABLE `letters` ADD `calendar` text;--> statement-breakpoint
ALTER TABLE `mailings` ADD `with_calendar` integer DEFAULT false NOT NULL;