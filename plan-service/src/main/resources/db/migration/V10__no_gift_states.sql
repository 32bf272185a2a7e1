-- No approver decides about the documents of the No Gift Policy, so none is next and nothing goes round.
alter table no_gift_declaration drop column next_step, drop column round;
alter table no_gift_report drop column next_step, drop column round;
