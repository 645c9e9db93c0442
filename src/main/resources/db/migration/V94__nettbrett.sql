-- Et nettbrett flere deler på en avdeling: hvem som bruker det, så den neste velger navnet sitt i stedet for å skrive det.
create table nettbrett (
    id      uuid primary key,
    kommune text        not null references kommune,
    merke   text        not null unique,
    delt_av uuid        not null references person,
    delt    timestamptz not null
);
create index nettbrett_kommune on nettbrett (kommune);
create index nettbrett_delt_av on nettbrett (delt_av);
comment on table nettbrett is 'Nettlesere på delte nettbrett. Ingenting om noen sak.';
comment on column nettbrett.id is 'Nettbrettet.';
comment on column nettbrett.kommune is 'Kommunen det hører til; bare dens folk blir husket der.';
comment on column nettbrett.merke is 'SHA-256 av det nettleseren har i kapselen sin.';
comment on column nettbrett.delt_av is 'Den som gjorde det til et delt nettbrett.';
comment on column nettbrett.delt is 'Når det ble det.';

create table nettbrettbruk (
    nettbrett uuid        not null references nettbrett on delete cascade,
    person    uuid        not null references person,
    sist      timestamptz not null,
    sted      text check (sted ~ '^/[A-Za-z0-9/_-]*$'),
    primary key (nettbrett, person)
);
create index nettbrettbruk_person on nettbrettbruk (person);
comment on table nettbrettbruk is 'Hvem som har brukt et delt nettbrett den siste måneden.';
comment on column nettbrettbruk.nettbrett is 'Nettbrettet.';
comment on column nettbrettbruk.person is 'Den ansatte.';
comment on column nettbrettbruk.sist is 'Da hun sist logget inn eller låste.';
comment on column nettbrettbruk.sted is 'Siden hun låste på, uten det som står etter spørsmålstegnet: et søk kan være et navn.';
