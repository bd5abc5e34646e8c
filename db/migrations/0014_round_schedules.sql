CREATE TABLE `opening_refusals` (
	`schedule_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `round_schedules`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "opening_refusals_reason" CHECK("opening_refusals"."reason" in ('questionnaire', 'frame', 'over'))
);
--> statement-breakpoint
CREATE TABLE `round_schedules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_schedules_order" CHECK("round_schedules"."opens_at" is null or "round_schedules"."closes_at" > "round_schedules"."opens_at")
);
--> statement-breakpoint
CREATE INDEX `round_schedules_round` ON `round_schedules` (`round_id`,`id`);--> statement-breakpoint
CREATE TABLE `wording_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`from_questionnaire` integer NOT NULL,
	`to_questionnaire` integer NOT NULL,
	`section` text NOT NULL,
	`question` text,
	`place` text NOT NULL,
	`locale` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_questionnaire`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_questionnaire`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wording_corrections_round` ON `wording_corrections` (`round_id`,`id`);
--> statement-breakpoint
CREATE TRIGGER round_schedules_no_update BEFORE UPDATE ON round_schedules BEGIN SELECT raise(abort, 'the schedules of rounds are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER round_schedules_no_delete BEFORE DELETE ON round_schedules BEGIN SELECT raise(abort, 'the schedules of rounds are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opening_refusals_no_update BEFORE UPDATE ON opening_refusals BEGIN SELECT raise(abort, 'refused openings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opening_refusals_no_delete BEFORE DELETE ON opening_refusals BEGIN SELECT raise(abort, 'refused openings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER wording_corrections_no_update BEFORE UPDATE ON wording_corrections BEGIN SELECT raise(abort, 'corrections of wording are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER wording_corrections_no_delete BEFORE DELETE ON wording_corrections BEGIN SELECT raise(abort, 'corrections of wording are append-only'); END;
