package no.stafett.stafettlogg;

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
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Påbegynte undringer, hver hos den som skriver. */
@Repository
public class Kladder {

    /** Så lenge venter en kladd på den som skrev; siden er den bare opplysninger om et barn ingen bruker. */
    static final Duration LIGGER = Duration.ofDays(14);

    private static final TypeReference<Map<String, List<String>>> FELTER = new TypeReference<>() { };

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock klokke;

    Kladder(JdbcClient sql, JsonMapper json, Clock klokke) {
        this.sql = sql;
        this.json = json;
        this.klokke = klokke;
    }

    /** Det brukeren har begynt på, nyeste først. */
    public List<Kladd> mine(Bruker bruker) {
        return sql.sql("select * from undringskladd where person = ? and not slettet and tid > ? order by tid desc")
                .params(bruker.id().verdi(), Timestamp.from(klokke.instant().minus(LIGGER))).query(this::les).list();
    }

    public Optional<Kladd> finn(UUID noekkel, Bruker bruker) {
        return mine(bruker).stream().filter(kladd -> kladd.noekkel().equals(noekkel)).findFirst();
    }

    /**
     * Er undringen alt meldt med denne nøkkelen, kommer lagringen for sent og blir ikke til noe. Ble svaret på en lagring borte med nettet, sendes
     * den samme en gang til, og er ikke en annens.
     *
     * @param paaVersjon versjonen siden sist så; 0 når den ikke har lagret før
     * @return den nye versjonen; tom når en annen fane har lagret noe annet, meldt eller forkastet den i mellomtiden
     */
    @Transactional
    public Optional<Integer> lagre(UUID noekkel, int paaVersjon, Map<String, List<String>> felter, Bruker bruker) {
        String innhold = json.writeValueAsString(felter);
        Timestamp naa = Timestamp.from(klokke.instant());
        int truffet = paaVersjon == 0
                ? sql.sql("""
                        insert into undringskladd select ?, ?, 1, cast(? as jsonb), ?, false
                         where not exists (select 1 from engangsnoekkel where person = ? and noekkel = ?) on conflict do nothing""")
                        .params(bruker.id().verdi(), noekkel, innhold, naa, bruker.id().verdi(), noekkel.toString()).update()
                : sql.sql("""
                        update undringskladd set versjon = versjon + 1, innhold = cast(? as jsonb), tid = ?
                         where person = ? and noekkel = ? and versjon = ? and not slettet""")
                        .params(innhold, naa, bruker.id().verdi(), noekkel, paaVersjon).update();
        return truffet > 0 ? Optional.of(paaVersjon + 1)
                : sql.sql("select versjon from undringskladd where person = ? and noekkel = ? and versjon = ? and innhold = cast(? as jsonb) and not slettet")
                        .params(bruker.id().verdi(), noekkel, paaVersjon + 1, innhold).query(Integer.class).optional();
    }

    /** Undringen er meldt: teksten ligger nå i saken. */
    @Transactional
    public void slett(UUID noekkel, Bruker bruker) {
        sql.sql("delete from undringskladd where person = ? and noekkel = ?").params(bruker.id().verdi(), noekkel).update();
    }

    /** @param forkastet false angrer */
    @Transactional
    public void forkast(UUID noekkel, boolean forkastet, Bruker bruker) {
        sql.sql("update undringskladd set slettet = ? where person = ? and noekkel = ?")
                .params(forkastet, bruker.id().verdi(), noekkel).update();
    }

    /** Opplysninger om et barn som ingen kom tilbake til, skal ikke bli liggende. */
    @Scheduled(cron = "0 27 3 * * *")
    @Transactional
    public void rydd() {
        sql.sql("delete from undringskladd where tid <= ?").param(Timestamp.from(klokke.instant().minus(LIGGER))).update();
    }

    private Kladd les(ResultSet rs, int nummer) throws SQLException {
        return new Kladd(rs.getObject("noekkel", UUID.class), rs.getInt("versjon"), json.readValue(rs.getString("innhold"), FELTER),
                LocalDateTime.ofInstant(rs.getTimestamp("tid").toInstant(), Forretningsklokke.NORGE));
    }
}
