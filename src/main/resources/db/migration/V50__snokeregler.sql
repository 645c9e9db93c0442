-- Sporet regner rollen i saken slik innsynet gjør (V47). Før sto den som var inhabil, stengt ute av en sperre eller hadde byttet
-- enhet, med «oppfoelging» også på det hun ble nektet, fordi raden i sakstilgang sto der; da så ingen regel henne.
drop function spor_sammenheng(uuid, uuid, text, timestamptz);
create function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean, hinder text)
    language sql stable security definer set search_path = stafett, pg_temp as $$
    with gjelder as (select coalesce(hvilken, (select o.sak from oppgave o where o.id = hvilken_oppgave)) id),
    ser as (select g.id, ser_saken(hvem, g.id, naar) as saken from gjelder g)
    select g.id,
           coalesce((select s.kommune from sak s where s.id = g.id), (select p.kommune from person p where p.id = hvem)),
           case when g.saken then coalesce(
                    (select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                        and t.rolle <> 'noedtilgang'
                        and (t.gjennom_enhet is null or exists (select 1 from rolle r where r.person = hvem and r.enhet = t.gjennom_enhet))
                      order by array_position(array['stafettholder', 'eier', 'behandler', 'deltaker'], t.rolle) nulls last limit 1),
                    (select 'leder' from sakstilgang t join rolle r on r.enhet = t.enhet and r.rolle = 'leder'
                      where t.sak = g.id and t.rolle = 'leder' and t.til is null and r.person = hvem
                        and (t.utloeper is null or t.utloeper > naar) limit 1),
                    (select 'vikar' from vikarsaker(hvem, naar) w where w.sak = g.id limit 1),
                    (select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and t.utloeper > naar
                        and t.rolle = 'noedtilgang' limit 1)) end,
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
           exists (select 1 from oppgave o where o.id = hvilken_oppgave and o.skjermet),
           case when g.saken then null
                when exists (select 1 from inhabile_saker(hvem) i where i.sak = g.id) then 'inhabil'
                when exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = g.id) then 'sperret' end
      from ser g
$$;

-- Hun som har byttet enhet, hadde en rolle der hun var: raden står åpen, men gjelder ikke lenger.
create or replace function spor_hadde_rolle(hvem text, hvilken uuid, naar timestamptz) returns boolean
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select exists (select 1 from sakstilgang t where t.sak = hvilken
        and (least(t.til, t.utloeper) <= naar or t.omfang = 'alt' and t.gjennom_enhet is not null and t.fra <= naar)
        and (t.person = hvem::uuid or t.enhet in (select r.enhet from rolle r where r.person = hvem::uuid and r.rolle = 'leder')))
$$;

-- Om noen i enheten har lest noe i måneden, spørres det om på forsiden til den som signerer.
create index spor_lest_enhet on spor (enhet, tid) where slag = 'lesing';

-- Id-en til saken med nummeret, for ombudet som er spurt om hvem som har lest den.
create function spor_sak_med(nummer text, i_kommune text) returns uuid
    language sql stable security definer set search_path = stafett, pg_temp as $$
    select s.id from sak s where s.saksnummer = nummer and s.kommune = i_kommune
$$;

revoke execute on function spor_sammenheng, spor_sak_med from public;
grant execute on function spor_sammenheng, spor_sak_med to stafett_app;
comment on column spor.formaal is 'saksarbeid, oppfoelging, ledelse, oppgave, kontroll, system, noedtilgang, inhabil, sperret, eller ingen når personen ikke hadde noe der å gjøre.';
