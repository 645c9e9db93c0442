-- En rolle systemadministratoren vil gi, virker først når en som arbeider med sakene, har sagt ja (domenets §7: hun ser ingen saker selv).
create table rolleoenske (
    id       uuid        primary key,
    kommune  text        not null references kommune,
    person   uuid        not null references person,
    rolle    text        not null,
    enhet    uuid        references enhet,
    bedt     timestamptz not null,
    bedt_av  uuid        not null references person,
    svar     text        check (svar in ('ja', 'nei', 'trukket')),
    svart    timestamptz,
    svart_av uuid        references person,
    check ((svar is null) = (svart is null) and (svar is null) = (svart_av is null)),
    check (svart_av is distinct from bedt_av or svar = 'trukket'),
    check (svart_av is distinct from person)
);
create index rolleoenske_kommune on rolleoenske (kommune) where svar is null;
create unique index rolleoenske_ett on rolleoenske (person, rolle, enhet) nulls not distinct where svar is null;
create index rolleoenske_person on rolleoenske (person);
create index rolleoenske_enhet on rolleoenske (enhet);
create index rolleoenske_bedt_av on rolleoenske (bedt_av);
create index rolleoenske_svart_av on rolleoenske (svart_av);
comment on table rolleoenske is 'Roller som venter på et ja, og det som ble svart.';
comment on column rolleoenske.id is 'Ønskets id.';
comment on column rolleoenske.kommune is 'Kommunen.';
comment on column rolleoenske.person is 'Den som skal få rollen.';
comment on column rolleoenske.rolle is 'Rollen, slik den heter i tabellen rolle.';
comment on column rolleoenske.enhet is 'Enheten rollen gjelder i; tom når den gjelder hele kommunen.';
comment on column rolleoenske.bedt is 'Når det ble bedt om, i forretningstid.';
comment on column rolleoenske.bedt_av is 'Systemadministratoren som ba om det.';
comment on column rolleoenske.svar is 'ja, nei eller trukket; tomt mens det venter.';
comment on column rolleoenske.svart is 'Når det ble svart, i forretningstid.';
comment on column rolleoenske.svart_av is 'Den som svarte, eller trakk det; aldri den som skal få rollen.';
