-- Who leads a space and who is steward of an organization is found without reading all who belong to it.
ALTER TABLE space_membership ADD INDEX space_membership_leads (space_id, lead, member_id);
ALTER TABLE affiliation ADD INDEX affiliation_stewards (organization_id, steward, until, member_id);
