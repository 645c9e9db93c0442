create table akuttrom (
    sak      uuid primary key references sak,
    startet  timestamptz not null,
    av       uuid        not null references person
);
create index akuttrom_av on akuttrom (av);
comment on table akuttrom is 'Skjermet rom for mistanke om vold, overgrep eller alvorlig omsorgssvikt. Finnes ikke for noen utenfor.';
comment on column akuttrom.sak is 'Saken.';
comment on column akuttrom.startet is 'Når det ble startet.';
comment on column akuttrom.av is 'Den som meldte; plikten er personlig.';

create table akuttdeltaker (
    sak    uuid        not null references akuttrom,
    person uuid        not null references person,
    fra    timestamptz not null,
    primary key (sak, person)
);
create index akuttdeltaker_person on akuttdeltaker (person);
comment on table akuttdeltaker is 'De navngitte som har adgang til rommet.';
comment on column akuttdeltaker.sak is 'Saken.';
comment on column akuttdeltaker.person is 'Personen.';
comment on column akuttdeltaker.fra is 'Når hun fikk adgang.';
