-- Den som er tatt ut, kan bli med igjen uten at noen gjorde om at hun ble tatt ut: hun bes på nytt, eller får noe i saken.
alter table deltakerslutt drop constraint deltakerslutt_check1;
alter table deltakerslutt add constraint deltakerslutt_gjort_om_check check (gjort_om_av is null or gjort_om is not null);
comment on column deltakerslutt.gjort_om_av is 'Den som tok dem med igjen; tom når de kom inn en annen vei.';
