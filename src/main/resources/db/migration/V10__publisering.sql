create table publisering (
    id        uuid primary key,
    pakke     text        not null,
    leietaker text,
    avtrykk   text        not null,
    motorens  text        not null,
    tid       timestamptz not null,
    person    uuid references person,
    merknad   text        not null
);
create index publisering_pakke on publisering (pakke, tid desc);
create index publisering_person on publisering (person);
comment on table publisering is 'Alle publiseringer av modeller: hva, hvem, når og hvorfor.';
comment on column publisering.id is 'Radens id.';
comment on column publisering.pakke is 'Pakkens navn.';
comment on column publisering.leietaker is 'Kommune eller kommune.tjeneste; tom for felles.';
comment on column publisering.avtrykk is 'SHA-256 over alle filene i pakken.';
comment on column publisering.motorens is 'Motorens id for publiseringen.';
comment on column publisering.tid is 'Når.';
comment on column publisering.person is 'Hvem; tom når det følger med programmet.';
comment on column publisering.merknad is 'Hvorfor.';
