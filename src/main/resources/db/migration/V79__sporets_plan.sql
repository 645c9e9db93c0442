-- Sporet spør om rollen i saken ved hver lesing og hver endring. Som SQL ble planen lagt på nytt hver gang, og det kostet mer enn svaret;
-- som plpgsql legges den én gang for hver forbindelse (V47).
create or replace function spor_sammenheng(hvem uuid, hvilken uuid, hvilken_oppgave text, naar timestamptz)
    returns table (sak uuid, kommune text, saksrolle text, jobbrolle text, enhet uuid, paa_oppgaven boolean, skjermet boolean, hinder text)
    language plpgsql stable security definer set search_path = stafett, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with gjelder as (select coalesce(hvilken, (select o.sak from oppgave o where o.id = hvilken_oppgave)) id),
    ser as (select g.id, ser_saken(hvem, g.id, naar) as saken, exists (select 1 from inhabile_saker(hvem) i where i.sak = g.id) as inhabil from gjelder g)
    select g.id,
           coalesce((select s.kommune from sak s where s.id = g.id), (select p.kommune from person p where p.id = hvem)),
           case when g.saken then coalesce(
                    (select t.rolle from sakstilgang t
                      where t.sak = g.id and t.person = hvem and t.til is null and t.omfang = 'alt' and (t.utloeper is null or t.utloeper > naar)
                        and t.rolle <> 'noedtilgang' and (t.rolle = 'foresatt' or not g.inhabil)
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
                when g.inhabil then 'inhabil'
                when exists (select 1 from sperrede_saker(hvem, naar) u where u.sak = g.id) then 'sperret' end
      from ser g;
end $$;
