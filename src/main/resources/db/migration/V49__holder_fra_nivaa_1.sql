-- Fra nivå 1 har en åpen sak alltid nøyaktig én stafettholder (domenet §6.2). stafettpinne_en holder den øvre grensen; denne den nedre,
-- utsatt til commit, så nivået og pinnen kan skrives i den rekkefølgen det passer.
create function sak_har_holder() returns trigger language plpgsql security definer set search_path = stafett, pg_temp as $$
begin
    if exists (select 1 from sak where id = new.id and status = 'aapen' and nivaa >= 1)
       and not exists (select 1 from stafettpinne where sak = new.id and til is null) then
        raise exception 'Sak % ville vært på nivå 1 eller høyere uten stafettholder', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger sak_aldri_uten_holder after insert or update of nivaa, status on sak
    deferrable initially deferred for each row when (new.status = 'aapen' and new.nivaa >= 1) execute function sak_har_holder();

-- De som kom dit før noen måtte ha den: den som tok den siste beslutningen, ellers en leder, ellers den som eier undringen, ellers en
-- annen i enheten. Står saken i en enhet der ingen kan, får den en ved neste nivå.
create temporary table faar_pinnen on commit drop as
select distinct on (s.id) s.id sak, p.id holder, s.enhet
  from sak s join rolle r on r.enhet = s.enhet and r.rolle in ('ansatt', 'leder') join person p on p.id = r.person and p.aktiv
 where s.status = 'aapen' and s.nivaa >= 1 and not exists (select 1 from stafettpinne h where h.sak = s.id and h.til is null)
   and not exists (select 1 from inhabilitet i where i.sak = s.id and i.person = p.id and i.avsluttet is null)
   and not exists (select 1 from sperrede_saker(p.id, now()) u where u.sak = s.id)
 order by s.id, coalesce(p.id = (select a.person from avklaring a where a.sak = s.id and a.avgjort is not null order by a.avgjort desc limit 1), false) desc,
          r.rolle = 'leder' desc,
          exists (select 1 from sakstilgang t where t.sak = s.id and t.person = p.id and t.rolle = 'eier' and t.til is null) desc, p.navn, p.id;
insert into stafettpinne (id, sak, holder, fra, grunn) select gen_random_uuid(), sak, holder, now(), 'nivaa' from faar_pinnen;
insert into sakstilgang (id, sak, person, rolle, omfang, grunn, gjennom_enhet, fra)
select gen_random_uuid(), sak, holder, 'stafettholder', 'alt', 'nivaa', enhet, now() from faar_pinnen on conflict do nothing;

comment on column stafettpinne.grunn is 'Hvordan hun fikk den: nivaa (da saken kom til et nivå der noen må ha den; noe annet er ikke avtalt ennå), stafettholder (avtalt i planen), overgang, overlevering, oppnevnt, oppnevnt_borte, oppnevnt_svarer_ikke, oppnevnt_slutter, tjenesten_ute, holder_sluttet eller inhabil.';
