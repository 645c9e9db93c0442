package no.stafett.innsikt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Grunnene til at en sak står fast (domenet §4.4). Hver er et stykke SQL over {@code aapen}, sakene som kan stå fast, og {@code r}, oppsettet
 * for tjenesten. {@code DAG} er dagen et øyeblikk hører til, {@code DATO} en dag som alt er det. Stykket gir saken, dagen ventingen regnes fra,
 * siste dag det er i orden, og hvem som har ballen; {@link Stanssporring} flytter
 * dagen til en arbeidsdag. Ingenting fra akuttrommet er med.
 */
public enum Regel {

    /** Pinnen som fulgte nivået uten at noen ble enige om det, er det ingen som har tatt ansvar for; stafettpinne_en. */
    INGEN_STAFETTHOLDER(3, "avtal_stafettholder", "/stafett", """
            select a.id, DAG(coalesce(a.holdt_fra, a.nivaa_fra)), DAG(coalesce(a.holdt_fra, a.nivaa_fra)) + r.dager, 'leder', null::uuid, null::uuid
              from SAKENE where a.nivaa >= 1 and not coalesce(a.avtalt, false)"""),

    /** overlevering_en. */
    OVERLEVERING_UBESVART(3, "faa_svar_paa_pinnen", "/stafett", """
            select a.id, DAG(o.tilbudt), arbeidsdag_etter(a.enhet, DAG(o.tilbudt), r.dager), 'person', o.til, null::uuid
              from SAKENE join overlevering o on o.sak = a.id and o.svart is null"""),

    /** tiltak_kan_stoppe, tiltakshendelse_tiltak. */
    TILTAK_UTEN_ANSVARLIG(3, "plasser_ansvaret", "/tiltak", """
            select a.id, DAG(x.tid), DAG(x.tid) + r.dager, HOLDEREN
              from SAKENE join tiltak t on t.sak = a.id and (t.status = 'uten_ansvarlig' or t.frist is null and t.status in ('foreslaatt', 'tatt_imot'))
              left join tiltaksplan p on p.id = t.plan
             cross join lateral (select coalesce((select max(h.tid) from tiltakshendelse h where h.tiltak = t.id), p.opprettet, a.nivaa_fra) tid) x"""),

    /** Ballen er hos den som har oppgaven, ellers hos den som undret seg; oppgave_sak. */
    UNDRING_UTEN_AVGJOERELSE(2, "ta_beslutningen", "", """
            select a.id, DAG(a.nivaa_fra), DAG(a.nivaa_fra) + r.dager, 'person', coalesce((select o.behandler from oppgave o where o.sak = a.id and o.status = 'aapen'
                   and not o.skjermet and o.behandler is not null order by o.frist, o.id limit 1), a.opprettet_av), null::uuid
              from SAKENE where a.nivaa = 0"""),

    /** tiltaksplan_en, evaluering_sak. */
    EVALUERING_FORFALT(2, "hold_evalueringen", "", """
            select a.id, DATO(t.evalueringsdato), DATO(t.evalueringsdato) + r.dager, HOLDEREN
              from SAKENE join tiltaksplan t on t.sak = a.id and t.gjelder where a.nivaa >= 1 and IKKE_EVALUERT"""),

    /** Det samme som {@code tiltak.Planer.runderUtenEffekt}, for alle saker på én gang. Er koordinerende enhet spurt siden, er rådet fulgt; evaluering_sak, oppgave_sak. */
    TO_RUNDER_UTEN_VIRKNING(2, "vurder_neste_nivaa", "", """
            select a.id, DAG(x.sist), DAG(x.sist) + r.dager, HOLDEREN
              from SAKENE cross join lateral (
                   with runde as (select e.tid, e.nivaa, coalesce(e.plan, e.id) plan,
                               case when e.tiltaksutfall = 'ikke_proevd' and e.samlet_vurdering = 'ingen_effekt' then null
                               else e.samlet_vurdering = 'ingen_effekt' or e.samlet_vurdering = 'delvis' and coalesce(e.tiltaksutfall = 'ingen_effekt', false) end uten
                          from evaluering e where e.sak = a.id and e.angret is null)
                   select count(distinct u.plan) runder, max(u.tid) sist from runde u where u.nivaa = a.nivaa and u.uten
                      and u.tid > coalesce((select max(f.tid) from runde f where not f.uten or f.nivaa <> a.nivaa), '-infinity')) x
             where a.nivaa >= 1 and x.runder >= 2
               and not exists (select 1 from oppgave o where o.sak = a.id and o.trinn = 'trinn_ke_2' and o.status in ('aapen', 'fullfoert') and o.opprettet >= x.sist)"""),

    /** Et møte er holdt når det står, når det er skrevet referat, eller når planen møtet skal gi, er lagt; moete_sak, svar_sak. */
    MOETE_IKKE_HOLDT(2, "kall_inn_til_moete", "/moeter", """
            select a.id, DAG(a.nivaa_fra), DAG(a.nivaa_fra) + r.dager, HOLDEREN
              from SAKENE where a.nivaa = 2
               and not exists (select 1 from moete m where m.sak = a.id and m.status = 'holdt' and DAG(m.start) >= DAG(a.nivaa_fra))
               and not exists (select 1 from svar v where v.sak = a.id and v.tid >= a.nivaa_fra and not v.skjermet and v.stroeket is null
                                  and v.skjema in ('moetereferat', 'tiltaksplan'))"""),

    /** Den som ikke har svart, og den som sa ja og siden ikke har gjort noe; invitasjon_sak, sakstilgang_sak. */
    INVITERT_STILLE(2, "spoer_tjenesten", "/deltakere", """
            select a.id, DAG(x.tid), DAG(x.tid) + r.dager, 'enhet', null::uuid, i.enhet
              from SAKENE join invitasjon i on i.sak = a.id and i.bortfalt is null and (i.svart is null or i.godtatt and exists (
                       select 1 from sakstilgang t where t.sak = a.id and t.enhet = i.enhet and t.til is null and (t.utloeper is null or t.utloeper > :naa)))
             cross join lateral (select greatest(i.invitert, i.svart,
                   (select max(l.skrevet) from loggpost l join rolle f on f.person = l.forfatter and f.enhet = i.enhet where l.sak = a.id),
                   (select max(o.avsluttet) from oppgave o join rolle f on f.person = o.fullfoert_av and f.enhet = i.enhet where o.sak = a.id and not o.skjermet),
                   (select max(h.tid) from tiltakshendelse h join rolle f on f.person = h.av and f.enhet = i.enhet where h.sak = a.id),
                   (select max(v.tid) from svar v join rolle f on f.person = v.person and f.enhet = i.enhet where v.sak = a.id and not v.skjermet)) tid) x
             where a.nivaa >= 2"""),

    /** Det siste hver har sagt om hver tjeneste; samtykke_sak. */
    SAMTYKKE_UTLOEPER(1, "forny_samtykket", "/samtykke", """
            select a.id, DATO(k.gyldig_til), DATO(k.gyldig_til) - r.dager - 1, 'foresatte', null::uuid, null::uuid
              from SAKENE cross join lateral (select distinct on (q.tjeneste, q.navn, q.opplysningstype) q.avgjoerelse, q.gyldig_til, q.trukket from samtykke q
                       where q.sak = a.id order by q.tjeneste, q.navn, q.opplysningstype, q.registrert desc, q.id) k
             where a.nivaa >= 2 and k.avgjoerelse = 'gitt' and k.trukket is null and k.gyldig_til is not null"""),

    /** Før evalueringen skal barnet ha sagt hva hun mener; siden forrige evaluering, ellers siden den første planen. */
    BARNET_IKKE_HOERT(1, "snakk_med_barnet", "", """
            select a.id, DATO(t.evalueringsdato), DATO(t.evalueringsdato) - r.dager - 1, HOLDEREN
              from SAKENE join tiltaksplan t on t.sak = a.id and t.gjelder
             cross join lateral (select coalesce((select max(e.tid) from evaluering e where e.sak = a.id and e.angret is null),
                                                 (select min(p.opprettet) from tiltaksplan p where p.sak = a.id)) tid) x
             where a.nivaa >= 1 and IKKE_EVALUERT
               and not exists (select 1 from svar v where v.sak = a.id and v.tid > x.tid and not v.skjermet and v.stroeket is null and v.skjema <> 'tiltaksplan'
                                  and btrim(coalesce(v.innhold ->> 'barnetsStemme', '')) <> '')
               and not exists (select 1 from moete m where m.sak = a.id and m.start > x.tid and m.status = 'holdt' and m.barnet in ('deltar', 'deltar_delvis'))"""),

    /** loggpost_sak, svar_sak, oppgave_sak. */
    INGEN_HENDELSE(1, "skriv_i_loggen", "", """
            select a.id, DAG(x.tid), DAG(x.tid) + r.dager, 'person', coalesce(a.holder, a.opprettet_av), null::uuid
              from SAKENE cross join lateral (select greatest(a.opprettet,
                   (select l.skrevet from loggpost l where l.sak = a.id order by l.skrevet desc, l.id desc limit 1),
                   (select max(v.tid) from svar v where v.sak = a.id and not v.skjermet),
                   (select max(o.avsluttet) from oppgave o where o.sak = a.id and o.status = 'fullfoert' and not o.skjermet)) tid) x
             where DAG(a.opprettet) + r.dager < :idag""");

    private static final String FRA = "aapen a join oppsett r on r.regel = '%s' and r.kommune = a.kommune and r.tjeneste = a.tjeneste and r.paa";
    private static final String HOLDEREN = "case when a.holder is null then 'leder' else 'person' end, a.holder, null::uuid";
    private static final String IKKE_EVALUERT = "not exists (select 1 from evaluering e where e.sak = a.id and e.angret is null"
            + " and (e.plan = t.id or DAG(e.tid) >= DATO(t.evalueringsdato)))";

    private final int tyngde;
    private final String forslag;
    private final String sted;
    private final String stykke;

    Regel(int tyngde, String forslag, String sted, String stykke) {
        this.tyngde = tyngde;
        this.forslag = forslag;
        this.sted = sted;
        this.stykke = stykke;
    }

    /** Navnet i databasen, i API-et og i adressen; også siste ledd i nøklene i språkfilene. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Regel> finn(String id) {
        return Arrays.stream(values()).filter(regel -> regel.id().equals(id)).findFirst();
    }

    /** 3: ingen har ansvaret; 2: noe avtalt er ikke gjort; 1: noe bør gjøres snart. */
    public int tyngde() {
        return tyngde;
    }

    /** Det neste skrittet; i språkfilene under {@code innsikt.forslag}. */
    public String forslag() {
        return forslag;
    }

    /** Siden i saken der det neste skrittet tas, etter {@code /saker/{id}}. */
    public String sted() {
        return sted;
    }

    /** Kolonnene id, fra, frist, ball, person og hos. */
    String sql() {
        return stykket("(($1) at time zone 'Europe/Oslo')::date", "$1");
    }

    /** Som {@link #sql()}, men hver dag er mandagen i uka: det som regnes av det, sier ikke hvilken dag det var, uansett hvor mange dager det prøves med. */
    String ukesql() {
        return stykket("date_trunc('week', ($1) at time zone 'Europe/Oslo')::date", "date_trunc('week', $1)::date");
    }

    private String stykket(String dag, String dato) {
        return stykke.replace("SAKENE", FRA.formatted(id())).replace("HOLDEREN", HOLDEREN).replace("IKKE_EVALUERT", IKKE_EVALUERT)
                .replaceAll("DAG\\(((?:[^()]|\\([^()]*\\))*)\\)", dag).replaceAll("DATO\\(([^()]*)\\)", dato);
    }
}
