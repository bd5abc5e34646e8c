CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT raise(abort, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT raise(abort, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_versions_no_update BEFORE UPDATE ON answer_versions BEGIN SELECT raise(abort, 'the history of answers is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_versions_no_delete BEFORE DELETE ON answer_versions BEGIN SELECT raise(abort, 'the history of answers is append-only'); END;
