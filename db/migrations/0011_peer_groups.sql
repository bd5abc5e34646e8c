CREATE TABLE `peer_group_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`members` text,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`municipality`) REFERENCES `frame_units`(`round_id`,`municipality`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "peer_group_acts_kind" CHECK("peer_group_acts"."kind" in ('chosen', 'seen', 'reset')),
	CONSTRAINT "peer_group_acts_members" CHECK(("peer_group_acts"."kind" = 'chosen') = ("peer_group_acts"."members" is not null))
);
--> statement-breakpoint
CREATE INDEX `peer_group_acts_round` ON `peer_group_acts` (`round_id`,`municipality`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `peer_group_acts_seen` ON `peer_group_acts` (`round_id`,`municipality`) WHERE "peer_group_acts"."kind" = 'seen';--> statement-breakpoint
CREATE TRIGGER peer_group_acts_no_update BEFORE UPDATE ON peer_group_acts BEGIN SELECT raise(abort, 'the acts of a peer group are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER peer_group_acts_no_delete BEFORE DELETE ON peer_group_acts BEGIN SELECT raise(abort, 'the acts of a peer group are append-only'); END;
