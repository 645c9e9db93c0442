package no.stafett.sak.noed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.NyTilgang;
import no.stafett.sak.Sakstilgang;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.Rolle;
import no.stafett.tilgang.Rolletildeling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nødtilgang: den som må se en sak hun ikke er med i, skriver hvorfor og ser den i {@link #VARIGHET}. Lederen får vite det
 * med en gang, og hver gang står i en egen oversikt.
 */
@Service
public class Noedtilganger {

    public static final Duration VARIGHET = Duration.ofMinutes(60);

    private static final String ROLLE = "noedtilgang";
    private static final String FELTER = """
            select n.*, s.saksnummer, p.navn from noedtilgang n join saksmerke s on s.id = n.sak join person p on p.id = n.person
            """;
    private static final String LEDER_JEG = """
            exists (select 1 from sakstilgang t where t.sak = n.sak and t.rolle = 'leder' and t.til is null
                and (t.utloeper is null or t.utloeper > :naa) and t.enhet = any(:lederI)) and ser_saken(:meg, n.sak, :naa)""";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;

    Noedtilganger(JdbcClient sql, Sakstilgang tilgang, ApplicationEventPublisher hendelser, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * Gir tilgangen. Den som alt ser saken, får ingenting nytt, og ingen varsles.
     *
     * @throws SvaretErUgyldig når kommunen ikke har noen sak med nummeret, og likt når saken har adressesperre, eller hun er
     *     inhabil i den
     */
    @Transactional
    public SakId ta(NyNoedtilgang ny, Bruker bruker) {
        SakId sakId = sql.sql("""
                select id from sak where saksnummer = ? and kommune = ?
                   and (not exists (select 1 from adressesperre a where a.sak = sak.id and a.til is null)
                    or exists (select 1 from synlige_saker(?, ?) v where v.sak = sak.id))""")
                .params(ny.saksnummer(), bruker.kommune(), bruker.id().verdi(), naa())
                .query(UUID.class).optional().map(SakId::new).filter(sak -> erHabil(sak, bruker))
                .orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("saksnummer", "ukjent_sak"))));
        tilgang.etterTur(sakId, bruker.id());
        if (!tilgang.kanSe(sakId, bruker)) {
            gi(sakId, ny.begrunnelse(), bruker);
        }
        return sakId;
    }

    /** Den som er inhabil, ser ikke saken i en nødssituasjon heller: da er det en annen som må. */
    private boolean erHabil(SakId sakId, Bruker bruker) {
        return sql.sql("select ? not in (select i.sak from inhabile_saker(?) i)").params(sakId.verdi(), bruker.id().verdi())
                .query(Boolean.class).single();
    }

    private void gi(SakId sakId, String begrunnelse, Bruker bruker) {
        Instant naa = klokke.instant();
        Instant til = naa.plus(VARIGHET);
        tilgang.giPerson(sakId, NyTilgang.tilAlt(bruker.id(), ROLLE, ROLLE, null));
        tilgang.settUtloepFor(sakId, bruker.id(), ROLLE, til);
        sql.sql("insert into noedtilgang (id, sak, person, begrunnelse, fra, til) values (?, ?, ?, ?, ?, ?)").params(UUID.randomUUID(),
                sakId.verdi(), bruker.id().verdi(), begrunnelse, Timestamp.from(naa), Timestamp.from(til)).update();
        hendelser.publishEvent(new NoedtilgangTatt(sakId, bruker.id(), til));
    }

    /** Når nødtilgangen personen har i saken nå, tar slutt; noedtilgang_person. */
    public Optional<Instant> gjelderTil(SakId sakId, Bruker bruker) {
        return sql.sql("select max(til) from noedtilgang where sak = ? and person = ? and til > ?")
                .params(sakId.verdi(), bruker.id().verdi(), Timestamp.from(klokke.instant())).query(Timestamp.class).optional()
                .map(Timestamp::toInstant);
    }

    /** Det en leder ikke har sett ennå, i saker enheten er med i; aldri hennes egen, som en annen må se; noedtilgang_usett. */
    public List<Noedtilgang> usett(Bruker leder) {
        return sql.sql(FELTER + "where n.sett is null and n.person <> :meg and " + LEDER_JEG + " order by n.fra, n.id")
                .param("meg", leder.id().verdi()).param("lederI", lederI(leder)).param("naa", naa()).query(Noedtilganger::les).list();
    }

    /** Hver gang det ble brukt den måneden: hele kommunen for personvernombudet, ellers det enhetene man leder er med i; noedtilgang_fra. */
    public List<Noedtilgang> iMaaned(YearMonth maaned, Bruker bruker) {
        String hvor = bruker.har(Rolle.PERSONVERN) ? "s.kommune = :kommune" : LEDER_JEG;
        return sql.sql(FELTER + "where n.fra >= :fra and n.fra < :til and " + hvor + " order by n.fra desc, n.id")
                .param("fra", start(maaned)).param("til", start(maaned.plusMonths(1))).param("kommune", bruker.kommune())
                .param("meg", bruker.id().verdi()).param("lederI", lederI(bruker)).param("naa", naa()).query(Noedtilganger::les).list();
    }

    /** @throws FinnesIkke når den ikke er i en sak lederen ser gjennom enheten, eller er lederens egen: den må en annen se */
    @Transactional
    public void merkSett(UUID id, Bruker leder) {
        SakId sakId = sql.sql("select n.sak from noedtilgang n where n.id = :id and n.person <> :meg and " + LEDER_JEG)
                .param("id", id).param("meg", leder.id().verdi()).param("lederI", lederI(leder)).param("naa", naa()).query(UUID.class).optional()
                .map(SakId::new).orElseThrow(FinnesIkke::new);
        int ny = sql.sql("update noedtilgang set sett = ?, sett_av = ? where id = ? and sett is null")
                .params(Timestamp.from(klokke.instant()), leder.id().verdi(), id).update();
        if (ny == 1) {
            hendelser.publishEvent(new NoedtilgangSett(sakId, leder.id()));
        }
    }

    /** Sant når nødtilgangen er det eneste personen har i saken: da kan hun lese, og ikke noe mer; sakstilgang_person. */
    public boolean erAlt(SakId sakId, Bruker bruker) {
        return gjelderTil(sakId, bruker).isPresent() && tilgang.kanSe(sakId, bruker) && sql.sql("""
                select not exists (select 1 from vikarsaker(:person, :naa) v where v.sak = :sak)
                   and not exists (select 1 from sakstilgang t where t.sak = :sak and t.til is null and t.omfang = 'alt' and t.rolle <> 'noedtilgang'
                    and (t.utloeper is null or t.utloeper > :naa) and (t.person = :person and (t.gjennom_enhet is null or t.gjennom_enhet = any(:arbeiderI))
                        or t.rolle = 'leder' and t.enhet = any(:lederI)))""").param("sak", sakId.verdi()).param("naa", naa())
                .param("person", bruker.id().verdi()).param("lederI", lederI(bruker))
                .param("arbeiderI", bruker.enheter().stream().map(EnhetId::verdi).toArray(UUID[]::new)).query(Boolean.class).single();
    }

    private Timestamp naa() {
        return Timestamp.from(klokke.instant());
    }

    private static Timestamp start(YearMonth maaned) {
        return Timestamp.from(maaned.atDay(1).atStartOfDay(Forretningsklokke.NORGE).toInstant());
    }

    private static UUID[] lederI(Bruker bruker) {
        return bruker.roller().stream().filter(r -> r.rolle() == Rolle.LEDER && r.enhet() != null).map(Rolletildeling::enhet)
                .map(enhet -> enhet.verdi()).toArray(UUID[]::new);
    }

    private static Noedtilgang les(ResultSet rs, int nummer) throws SQLException {
        Timestamp sett = rs.getTimestamp("sett");
        return new Noedtilgang(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), rs.getString("saksnummer"),
                new Personer.Kollega(new PersonId(rs.getObject("person", UUID.class)), rs.getString("navn")), rs.getString("begrunnelse"),
                rs.getTimestamp("fra").toInstant(), rs.getTimestamp("til").toInstant(), sett == null ? null : sett.toInstant());
    }
}
