-- Who asks to join with an organization that is not here yet names it. The request then waits for that organization's application
-- (application_id) when there is one of this name, now or later.
ALTER TABLE join_request ADD COLUMN organization_named VARCHAR(200) NOT NULL DEFAULT '' AFTER application_id;
CREATE INDEX join_request_named ON join_request (organization_named, state);
