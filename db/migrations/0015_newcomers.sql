PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_join_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link_id` integer,
	`municipality` text NOT NULL,
	`round_id` integer NOT NULL,
	`address` text,
	`name` text,
	`created_at` integer NOT NULL,
	`proved_at` integer,
	`person_id` text,
	`approved_at` integer,
	`approved_by` text,
	`refused_at` integer,
	`refused_by` text,
	FOREIGN KEY (`link_id`) REFERENCES `join_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refused_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_join_requests`("id", "link_id", "municipality", "round_id", "address", "name", "created_at", "proved_at", "person_id", "approved_at", "approved_by", "refused_at", "refused_by") SELECT "id", "link_id", "municipality", (SELECT "round_id" FROM `join_links` WHERE `join_links`."id" = `join_requests`."link_id"), "address", "name", "created_at", "proved_at", "person_id", "approved_at", "approved_by", "refused_at", "refused_by" FROM `join_requests`;--> statement-breakpoint
DROP TABLE `join_requests`;--> statement-breakpoint
ALTER TABLE `__new_join_requests` RENAME TO `join_requests`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `join_requests_municipality` ON `join_requests` (`municipality`);--> statement-breakpoint
CREATE INDEX `join_requests_address` ON `join_requests` (`address`);--> statement-breakpoint
ALTER TABLE `handovers` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `invitations` ADD `locale` text;