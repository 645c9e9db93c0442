-- To saker som kan gjelde samme barn. Funnet på navn og fødselsdato når en undring meldes; et menneske sier om det er riktig.
create table sakskobling (
    id       uuid primary key,
    sak      uuid        not null references sak,
    annen    uuid        not null references sak,
    funnet   timestamptz not null,
    status   text        not null check (status in ('mulig', 'koblet', 'ulike')),
    svart    timestamptz,
    svart_av uuid references person,
    unique (sak, annen),
    check (sak <> annen and (status = 'mulig') = (svart is null) and (svart is null) = (svart_av is null))
);
create index sakskobling_annen on sakskobling (annen);
create index sakskobling_svart_av on sakskobling (svart_av);
comment on table sakskobling is 'Saker som kan gjelde, eller gjelder, samme barn.';
comment on column sakskobling.id is 'Radens id.';
comment on column sakskobling.sak is 'Saken som var der fra før.';
comment on column sakskobling.annen is 'Saken som kom etter.';
comment on column sakskobling.funnet is 'Når likheten ble funnet.';
comment on column sakskobling.status is 'mulig til noen har svart, koblet når det er samme barn, ulike når det ikke er det.';
comment on column sakskobling.svart is 'Når noen svarte.';
comment on column sakskobling.svart_av is 'Den som svarte.';

create index sak_samme_barn on sak (kommune, foedselsdato, lower(etternavn));

-- For dem som ser begge sakene, og lederne der en av dem hører til. Hva hver av dem får vite, avgjør spørringene.
alter table sakskobling enable row level security;
create policy de_det_angaar on sakskobling using ((select stafett_bakgrunn())
    or exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = sakskobling.sak)
       and exists (select 1 from synlige_saker(stafett_person(), stafett_naa()) v where v.sak = sakskobling.annen)
    or exists (select 1 from saksmerke s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' and r.person = (select stafett_person())
                where s.id in (sakskobling.sak, sakskobling.annen))
    or ((select stafett_endrer()) and stafett_egen_kommune(sakskobling.sak)));

-- De som alt er der, det siste året.
insert into sakskobling (id, sak, annen, funnet, status)
select gen_random_uuid(), foer.id, etter.id, etter.opprettet, 'mulig'
  from sak etter join lateral (
           select f.id from sak f where f.kommune = etter.kommune and f.foedselsdato = etter.foedselsdato
              and lower(f.etternavn) = lower(etter.etternavn) and split_part(lower(f.fornavn), ' ', 1) = split_part(lower(etter.fornavn), ' ', 1)
              and f.oeving = etter.oeving and (f.opprettet, f.id) < (etter.opprettet, etter.id)
            order by f.opprettet desc limit 5) foer on true
 where etter.opprettet > now() - interval '1 year';
