CREATE TABLE `restorations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`restored_at` integer NOT NULL,
	`last_event` integer NOT NULL,
	`last_letter` integer NOT NULL,
	`released_at` integer,
	`released_by` text,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "restorations_released" CHECK(("restorations"."released_at" is null) = ("restorations"."released_by" is null))
);
