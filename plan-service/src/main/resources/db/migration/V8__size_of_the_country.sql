-- What the benchmarks found slow with the whole country in the database; the figures stand in docs/performance.md.

-- A text was looked for in what is published of every kind, which for plans were eleven times as many rows to read.
create extension if not exists btree_gin;
drop index publication_by_text;
create index publication_by_text on publication using gin (kind, search_text gin_trgm_ops);

-- When an item of a draft is taken away, the database looks whether any report names it, among three million entries.
create index progress_entry_on_item on progress_entry (item_id);
