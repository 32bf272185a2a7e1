-- Whoever has something to tell an organisation has to find it among 7,850.
create index organisation_by_name on organisation using gin (lower(name_th) gin_trgm_ops);
