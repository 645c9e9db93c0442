-- Pinnen gis ikke bort: den tilbys, og holderen beholder den til den andre har tatt imot (domenet §6.2).
create table overlevering (
    id       uuid primary key,
    sak      uuid        not null references sak,
    fra      uuid        not null references person,
    til      uuid        not null references person,
    av       uuid        not null references person,
    melding  text,
    tilbudt  timestamptz not null,
    frist    date        not null,
    svart    timestamptz,
    utfall   text check (utfall in ('tatt_imot', 'avvist', 'trukket', 'bortfalt')),
    grunn    text,
    check ((svart is null) = (utfall is null))
);
create unique index overlevering_en on overlevering (sak) where svart is null;
create index overlevering_sak on overlevering (sak, tilbudt);
create index overlevering_til on overlevering (til) where svart is null;
create index overlevering_fra on overlevering (fra);
create index overlevering_av on overlevering (av);
create index overlevering_frist on overlevering (frist) where svart is null;
comment on table overlevering is 'Tilbud om å ta over stafettpinnen; ett om gangen i hver sak.';
comment on column overlevering.id is 'Radens id.';
comment on column overlevering.sak is 'Saken.';
comment on column overlevering.fra is 'Den som holdt pinnen da den ble tilbudt.';
comment on column overlevering.til is 'Den som er spurt.';
comment on column overlevering.av is 'Den som spurte: holderen selv, eller lederen når hun er borte.';
comment on column overlevering.melding is 'Det som ble skrevet til den som er spurt.';
comment on column overlevering.tilbudt is 'Når hun ble spurt.';
comment on column overlevering.frist is 'Dagen ledere på begge sider får vite det om hun ikke har svart; fem arbeidsdager.';
comment on column overlevering.svart is 'Når tilbudet sluttet å gjelde; tom mens det venter.';
comment on column overlevering.utfall is 'tatt_imot, avvist, trukket, eller bortfalt fordi saken sluttet eller pinnen gikk en annen vei.';
comment on column overlevering.grunn is 'Hvorfor hun sa nei, når hun skrev det.';

-- Aldri et øyeblikk uten holder: når pinnen først er gitt i en åpen sak, skal noen alltid ha den (utsatt til commit,
-- så en overlevering kan lukke den ene raden og åpne den neste).
create function stafettpinne_har_holder() returns trigger language plpgsql as $$
begin
    if exists (select 1 from stafettpinne where sak = old.sak)
       and not exists (select 1 from stafettpinne where sak = old.sak and til is null) then
        raise exception 'Stafettpinnen i sak % ville stått uten holder', old.sak using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from stafettpinne where sak = old.sak) and exists (select 1 from sak where id = old.sak) then
        raise exception 'Stafettpinnen i sak % kan ikke slettes', old.sak using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger stafettpinne_aldri_uten after update or delete on stafettpinne
    deferrable initially deferred for each row execute function stafettpinne_har_holder();

comment on column stafettpinne.grunn is 'Hvordan hun fikk den: stafettholder (valgt i planen), overgang, overlevering, oppnevnt eller tjenesten_ute.';

-- Den som er spurt om å ta over, har grunn til å lese spørsmålet.
create or replace function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with gjelder as (select coalesce(hvilken, (select o.sak from oppgave o where o.id = hvilken_oppgave)) id)
    select g.id,
           coalesce((select s.kommune from sak s where s.id = g.id), (select p.kommune from person p where p.id = hvem)),
           coalesce((select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                      order by array_position(array['stafettholder', 'eier', 'behandler', 'deltaker'], t.rolle) nulls last limit 1),
                    (select 'leder' from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
                      where t.sak = g.id and t.rolle = 'leder' and t.til is null and r.person = hvem
                        and (t.utloeper is null or t.utloeper > naar) limit 1)),
           (select r.rolle from rolle r where r.person = hvem order by r.enhet nulls last, r.rolle limit 1),
           (select r.enhet from rolle r left join sak s on s.id = g.id where r.person = hvem and r.enhet is not null
             order by r.enhet = s.enhet desc nulls last, r.enhet limit 1),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.behandler = hvem)
               or exists (select 1 from overlevering v where v.sak = g.id and v.til = hvem and v.svart is null)
               or exists (select 1 from oppgavekandidat k where k.oppgave = hvilken_oppgave and (k.gruppe = 'p:' || hvem
                    or k.gruppe in (select 'k:' || p.kommune || ':' || r.rolle from rolle r join person p on p.id = r.person
                                     where r.person = hvem and r.enhet is null
                                    union all
                                    select 'e:' || r.enhet || ':' || r.rolle from rolle r where r.person = hvem
                                    union all
                                    select 'e:' || r.enhet || ':ansatt' from rolle r where r.person = hvem and r.rolle = 'leder'))),
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.skjermet)
      from gjelder g
$$;
