package no.stafett.stafettlogg.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sakstilgang;
import no.stafett.stafettlogg.Kladd;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Påbegynte innlegg, hver hos den som skriver. Den som ikke lenger ser saken, får dem ikke fram der. */
@Repository
public class Loggkladder {

    /** Så lenge venter en kladd på den som skrev. */
    private static final Duration LIGGER = Duration.ofDays(14);

    private static final TypeReference<Map<String, List<String>>> FELTER = new TypeReference<>() { };

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final JsonMapper json;
    private final Clock klokke;

    Loggkladder(JdbcClient sql, Sakstilgang tilgang, JsonMapper json, Clock klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.json = json;
        this.klokke = klokke;
    }

    /** Det brukeren sist begynte på i saken; loggkladd_sak. */
    public Optional<Kladd> siste(SakId sakId, Bruker bruker) {
        return siste(sakId, null, bruker);
    }

    /** @param moete møtet det skrives i; null når det skrives rett i loggen */
    public Optional<Kladd> siste(SakId sakId, UUID moete, Bruker bruker) {
        return sql.sql("""
                select * from loggkladd where sak = ? and person = ? and moete is not distinct from cast(? as uuid) and not slettet and tid > ?
                 order by tid desc limit 1""").param(1, sakId.verdi()).param(2, bruker.id().verdi())
                .param(3, moete == null ? null : moete.toString()).param(4, Timestamp.from(klokke.instant().minus(LIGGER))).query(this::les).optional();
    }

    /**
     * Er innlegget alt lagret med denne nøkkelen, kommer lagringen for sent og blir ikke til noe. Ble svaret på en lagring borte med nettet, sendes
     * den samme en gang til, og er ikke en annens.
     *
     * @param paaVersjon versjonen siden sist så; 0 når den ikke har lagret før
     * @return den nye versjonen; tom når en annen fane har lagret noe annet, sendt eller forkastet den i mellomtiden
     */
    @Transactional
    public Optional<Integer> lagre(SakId sakId, UUID noekkel, int paaVersjon, Map<String, List<String>> felter, Bruker bruker) {
        return lagre(new Sted(sakId, null), noekkel, paaVersjon, felter, bruker);
    }

    /** Hvor det skrives. @param moete null når det skrives rett i loggen */
    public record Sted(SakId sakId, UUID moete) {
    }

    @Transactional
    public Optional<Integer> lagre(Sted sted, UUID noekkel, int paaVersjon, Map<String, List<String>> felter, Bruker bruker) {
        SakId sakId = sted.sakId();
        tilgang.krevInnsyn(sakId, bruker);
        String innhold = json.writeValueAsString(felter);
        Timestamp naa = Timestamp.from(klokke.instant());
        UUID person = bruker.id().verdi();
        int truffet = paaVersjon == 0
                ? sql.sql("""
                        insert into loggkladd (person, noekkel, sak, versjon, innhold, tid, moete)
                        select ?, ?, ?, 1, cast(? as jsonb), ?, cast(? as uuid)
                         where not exists (select 1 from engangsnoekkel where person = ? and noekkel = ?) on conflict do nothing""")
                        .param(1, person).param(2, noekkel).param(3, sakId.verdi()).param(4, innhold).param(5, naa)
                        .param(6, sted.moete() == null ? null : sted.moete().toString()).param(7, person).param(8, noekkel.toString()).update()
                : sql.sql("""
                        update loggkladd set versjon = versjon + 1, innhold = cast(? as jsonb), tid = ?
                         where person = ? and noekkel = ? and sak = ? and versjon = ? and not slettet""")
                        .params(innhold, naa, person, noekkel, sakId.verdi(), paaVersjon).update();
        return truffet > 0 ? Optional.of(paaVersjon + 1)
                : sql.sql("""
                        select versjon from loggkladd where person = ? and noekkel = ? and sak = ? and versjon = ? and innhold = cast(? as jsonb)
                           and not slettet""").params(person, noekkel, sakId.verdi(), paaVersjon + 1, innhold).query(Integer.class).optional();
    }

    /** Innlegget er lagret. */
    @Transactional
    public void slett(UUID noekkel, Bruker bruker) {
        sql.sql("delete from loggkladd where person = ? and noekkel = ?").params(bruker.id().verdi(), noekkel).update();
    }

    /** @param forkastet false angrer */
    @Transactional
    public void forkast(SakId sakId, UUID noekkel, boolean forkastet, Bruker bruker) {
        tilgang.krevInnsyn(sakId, bruker);
        sql.sql("update loggkladd set slettet = ? where person = ? and noekkel = ? and sak = ?")
                .params(forkastet, bruker.id().verdi(), noekkel, sakId.verdi()).update();
    }

    /** Opplysninger om et barn som ingen kom tilbake til, skal ikke bli liggende. */
    @Scheduled(cron = "0 31 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from loggkladd where tid <= ?").param(Timestamp.from(klokke.instant().minus(LIGGER))).update();
    }

    private Kladd les(ResultSet rs, int nummer) throws SQLException {
        return new Kladd(rs.getObject("noekkel", UUID.class), rs.getInt("versjon"), json.readValue(rs.getString("innhold"), FELTER),
                LocalDateTime.ofInstant(rs.getTimestamp("tid").toInstant(), Forretningsklokke.NORGE));
    }
}
