-- En påminnelse gjelder en bestemt dato; flyttes evalueringen, er den gamle påminnelsen ikke lenger sann.
alter table paaminnelse add column evalueringsdato date;
comment on column paaminnelse.evalueringsdato is 'Datoen det ble minnet om; tom på rader fra før den ble skrevet.';
