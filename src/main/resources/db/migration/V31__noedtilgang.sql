-- Den som må se en sak hun ikke er med i, skriver hvorfor. Tilgangen selv er en vanlig rad i sakstilgang som løper ut; her står
-- grunnen, og om en leder har sett det.
create table noedtilgang (
    id          uuid primary key,
    sak         uuid        not null references sak,
    person      uuid        not null references person,
    begrunnelse text        not null,
    fra         timestamptz not null,
    til         timestamptz not null,
    sett        timestamptz,
    sett_av     uuid references person,
    check ((sett is null) = (sett_av is null))
);
create index noedtilgang_sak on noedtilgang (sak);
create index noedtilgang_person on noedtilgang (person, sak, til);
create index noedtilgang_fra on noedtilgang (fra);
create index noedtilgang_usett on noedtilgang (fra) where sett is null;
create index noedtilgang_sett_av on noedtilgang (sett_av);
comment on table noedtilgang is 'Hver gang noen tok seg inn i en sak hun ellers ikke ser.';
comment on column noedtilgang.id is 'Radens id.';
comment on column noedtilgang.sak is 'Saken.';
comment on column noedtilgang.person is 'Den som tok seg inn.';
comment on column noedtilgang.begrunnelse is 'Hvorfor, med hennes egne ord.';
comment on column noedtilgang.fra is 'Når.';
comment on column noedtilgang.til is 'Det første øyeblikket hun ikke lenger ser saken; 60 minutter etter.';
comment on column noedtilgang.sett is 'Når en leder merket det som sett.';
comment on column noedtilgang.sett_av is 'Lederen som så det.';

-- For den som tok seg inn, de som ser saken, og personvernombudet i kommunen.
alter table noedtilgang enable row level security;
create policy den_det_angaar on noedtilgang using ((select stafett_bakgrunn()) or person = (select stafett_person())
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = noedtilgang.sak)
    or (((select stafett_endrer()) or (select exists (select 1 from rolle r where r.person = stafett_person() and r.rolle = 'personvern')))
        and stafett_egen_kommune(noedtilgang.sak)));
