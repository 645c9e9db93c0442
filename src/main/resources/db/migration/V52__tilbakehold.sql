-- Det foresatte ikke skal få vite, og hva barnet mener. Alt som vises for foresatte, må se i tilbakehold først.
create table tilbakehold (
    id              uuid primary key,
    sak             uuid        not null references sak,
    aarsak          text        not null check (aarsak in ('ungdommen', 'skade')),
    opplysningstype text        not null check (opplysningstype in ('alminnelig', 'helse', 'barnevern')),
    hva             text        not null,
    begrunnelse     text        not null,
    regel           text        not null,
    foresatte_ser   text        not null,
    registrert      timestamptz not null,
    registrert_av   uuid        not null references person,
    avsluttet       timestamptz,
    avsluttet_av    uuid references person,
    avslutning      text,
    check ((avsluttet is null) = (avsluttet_av is null))
);
create index tilbakehold_sak on tilbakehold (sak);
create index tilbakehold_registrert_av on tilbakehold (registrert_av);
create index tilbakehold_avsluttet_av on tilbakehold (avsluttet_av);
comment on table tilbakehold is 'Det som holdes tilbake for foresatte: ungdommen vil ikke, eller det kan skade barnet.';
comment on column tilbakehold.id is 'Radens id.';
comment on column tilbakehold.sak is 'Saken.';
comment on column tilbakehold.aarsak is 'ungdommen eller skade.';
comment on column tilbakehold.opplysningstype is 'Slaget opplysninger.';
comment on column tilbakehold.hva is 'Det som holdes tilbake.';
comment on column tilbakehold.begrunnelse is 'Grunnen ungdommen har, eller lederens vurdering.';
comment on column tilbakehold.regel is 'Raden i beslutningstabellen som sa det.';
comment on column tilbakehold.foresatte_ser is 'Det raden sier om hva foresatte ser.';
comment on column tilbakehold.registrert is 'Når, i forretningstid.';
comment on column tilbakehold.registrert_av is 'Den som skrev det.';
comment on column tilbakehold.avsluttet is 'Når det ikke lenger holdes tilbake; tom til det skjer.';
comment on column tilbakehold.avsluttet_av is 'Den som avsluttet det.';
comment on column tilbakehold.avslutning is 'Hvorfor det ikke lenger holdes tilbake.';
call vern_saksinnhold('tilbakehold');

alter table samtykke add column barnets_stemme text;
comment on column samtykke.barnets_stemme is 'Hva barnet eller ungdommen selv mener; tom når ingen har skrevet det.';
update samtykke k set barnets_stemme = nullif(btrim(v.innhold ->> 'barnetsStemme'), '') from svar v where v.id = k.svar;
