-- A broker that was lost and made anew counts its records from the beginning: the same place is another record then.
alter table dead_letter
    add column record_time timestamptz not null default 'epoch',
    drop constraint dead_letter_topic_partition_no_record_offset_key,
    add unique (topic, partition_no, record_offset, record_time);
