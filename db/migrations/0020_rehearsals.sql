CREATE TABLE `rehearsals` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`key` text NOT NULL,
	`questionnaire_id` integer NOT NULL,
	`edits` integer NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text,
	`ended_at` integer,
	`ended_by` text,
	`responses` integer,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rehearsals_running` ON `rehearsals` (`round_id`) WHERE "rehearsals"."ended_at" is null;
--> statement-breakpoint
CREATE TRIGGER rehearsals_ended_once BEFORE UPDATE ON rehearsals WHEN old.ended_at IS NOT NULL BEGIN SELECT raise(abort, 'a rehearsal ends once'); END;
--> statement-breakpoint
CREATE TRIGGER rehearsals_no_delete BEFORE DELETE ON rehearsals BEGIN SELECT raise(abort, 'the list of rehearsals is append-only'); END;
