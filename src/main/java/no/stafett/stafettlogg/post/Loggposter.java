package no.stafett.stafettlogg.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Innleggene i databasen. Spør ikke om tilgang: det gjør de som bruker den. */
@Repository
class Loggposter {

    /** Innlegg om helse, barnevern eller en voksen selv, leses bare der det er sagt ja til det (V58); også når reglene for radene slipper alt. */
    private static final String LESES = " and leser_innlegget(sak, opplysninger, forfatter)";

    private final JdbcClient sql;
    private final JsonMapper json;

    Loggposter(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Innlegget slik det legges inn første gang. @param forfatter null når løsningen gjorde det selv */
    record Innsatt(SakId sakId, Loggslag slag, LocalDate dato, String tekst, Map<String, Object> fakta, UUID svar, boolean synlig,
            PersonId forfatter, Instant skrevet) {
    }

    /** Nyeste først; loggpost_sak(sak, skrevet, id). @param slag null for alle @param etter null for den første siden */
    List<Loggpost> iSak(SakId sakId, Loggslag slag, Loggmerke etter, int antall) {
        return medVedlegg(sql.sql("select * from loggpost where sak = :sak and (cast(:slag as text) is null or slag = :slag)" + LESES
                + (etter == null ? "" : " and (skrevet, id) < (cast(:tid as timestamptz), cast(:id as uuid))")
                + " order by skrevet desc, id desc limit :antall")
                .param("sak", sakId.verdi()).param("slag", slag == null ? null : slag.navn(), Types.VARCHAR).param("antall", antall)
                .params(etter == null ? Map.of() : Map.of("tid", etter.tid().toString(), "id", etter.id().toString()))
                .query(this::les).list());
    }

    Map<String, Long> antall(SakId sakId) {
        Map<String, Long> antall = new java.util.HashMap<>();
        sql.sql("select slag, count(*) from loggpost where sak = ?" + LESES + " group by slag").param(sakId.verdi())
                .query((rs, n) -> antall.put(rs.getString(1), rs.getLong(2))).list();
        return antall;
    }

    Optional<Loggpost> finn(SakId sakId, UUID id) {
        return medVedlegg(sql.sql("select * from loggpost where sak = ? and id = ?" + LESES).params(sakId.verdi(), id).query(this::les).list())
                .stream().findFirst();
    }

    /** Låst til transaksjonen er over, så to som retter samtidig, kommer etter hverandre. */
    Optional<Loggpost> laas(SakId sakId, UUID id) {
        return sql.sql("select * from loggpost where sak = ? and id = ?" + LESES + " for update").params(sakId.verdi(), id).query(this::les).optional();
    }

    UUID legg(Innsatt ny) {
        return legg(ny, NyLoggpost.ALMINNELIG);
    }

    /** @param opplysninger slaget opplysninger det handler om */
    UUID legg(Innsatt ny, String opplysninger) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into loggpost (id, sak, slag, dato, tekst, fakta, svar, synlig_foresatt, forfatter, skrevet, opplysninger)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)""")
                .param(1, id).param(2, ny.sakId().verdi()).param(3, ny.slag().navn()).param(4, ny.dato()).param(5, ny.tekst())
                .param(6, json.writeValueAsString(ny.fakta())).param(7, ny.svar(), Types.OTHER).param(8, ny.synlig())
                .param(9, ny.forfatter() == null ? null : ny.forfatter().verdi(), Types.OTHER).param(10, Timestamp.from(ny.skrevet()))
                .param(11, opplysninger).update();
        return id;
    }

    /** Mer om det samme, i den samme handlingen. @param person den det gjaldt; null når det ikke var noen ny */
    void foeyTil(UUID id, String hva, Object person, String grunn) {
        sql.sql("""
                update loggpost set fakta = jsonb_set(fakta, '{hva}', (fakta -> 'hva') || to_jsonb(cast(:hva as text)))
                           || jsonb_strip_nulls(jsonb_build_object('person', cast(:person as text))),
                       tekst = case when tekst = '' then :grunn else tekst end where id = :id""").param("hva", hva)
                .param("person", person, Types.VARCHAR).param("grunn", grunn).param("id", id).update();
    }

    /** Legger det som står til side, og setter inn det nye. */
    void rett(Loggpost post, Retting ny, PersonId av, Instant naa) {
        sql.sql("""
                insert into loggversjon (post, versjon, sak, dato, tekst, synlig_foresatt, erstattet, av, grunn)
                select id, versjon, sak, dato, tekst, synlig_foresatt, ?, ?, ? from loggpost where id = ?""")
                .params(Timestamp.from(naa), av.verdi(), ny.grunn().strip(), post.id()).update();
        sql.sql("update loggpost set dato = ?, tekst = ?, synlig_foresatt = ?, versjon = versjon + 1, rettet = ? where id = ?")
                .params(ny.dato(), ny.tekst().strip(), ny.synligForForesatt(), Timestamp.from(naa), post.id()).update();
    }

    /** Innlegget og det som sto der før, hører nå til den andre saken. Det blir ikke delt med foresatte der før noen sier det. */
    void flytt(UUID id, SakId til, PersonId av, Instant naa) {
        sql.sql("update loggpost set sak = ?, synlig_foresatt = false, flyttet_hit = ?, flyttet_av = ? where id = ?")
                .params(til.verdi(), Timestamp.from(naa), av.verdi(), id).update();
        sql.sql("update loggversjon set sak = ? where post = ?").params(til.verdi(), id).update();
        sql.sql("update vedlegg set sak = ? where post = ?").params(til.verdi(), id).update();
    }

    /** Innlegget om skjemaet er rettet når skjemaet er det; loggpost_svar. @param tekst null når innlegget ikke har noen egen */
    void rettSkjema(UUID svar, String tekst, boolean synlig, Instant naa) {
        sql.sql("update loggpost set tekst = coalesce(?, tekst), synlig_foresatt = ?, versjon = versjon + 1, rettet = ? where svar = ?")
                .param(1, tekst, Types.VARCHAR).param(2, synlig).param(3, Timestamp.from(naa)).param(4, svar).update();
    }

    /** Skjemaet gjaldt en annen sak: det saken fortalte med de samme ordene da det ble levert, er borte også her, og foresatte leser det ikke. */
    void strykSkjema(SakId sakId, UUID svar, Set<String> ordene, String handling) {
        sql.sql("update loggpost set tekst = '', synlig_foresatt = false where svar = ?").param(svar).update();
        sql.sql("""
                update loggpost set tekst = '' where sak = ? and handling = cast(? as xid8) and tekst = any(?) and svar is null
                   and slag in ('nivaaendring', 'tiltak', 'deltakelse', 'evaluering')""")
                .params(sakId.verdi(), handling, ordene.toArray(String[]::new)).update();
    }

    void merkFlyttetHit(UUID id, PersonId av, Instant naa) {
        sql.sql("update loggpost set flyttet_hit = ?, flyttet_av = ? where id = ?").params(Timestamp.from(naa), av.verdi(), id).update();
    }

    /** Den nyeste først; primærnøkkelen. */
    List<Loggversjon> versjoner(SakId sakId, UUID id) {
        return sql.sql("select * from loggversjon where post = ? and sak = ? order by versjon desc").params(id, sakId.verdi())
                .query(Loggposter::versjon).list();
    }

    /** Alt som er rettet i saken, etter innlegget, den nyeste først; loggversjon_sak. */
    Map<UUID, List<Loggversjon>> versjoner(SakId sakId) {
        Map<UUID, List<Loggversjon>> versjoner = new java.util.HashMap<>();
        sql.sql("select * from loggversjon where sak = ? order by post, versjon desc").param(sakId.verdi())
                .query((rs, n) -> versjoner.computeIfAbsent(rs.getObject("post", UUID.class), post -> new java.util.ArrayList<>()).add(versjon(rs, n))).list();
        return versjoner;
    }

    private static Loggversjon versjon(ResultSet rs, int nummer) throws SQLException {
        return new Loggversjon(rs.getInt("versjon"), rs.getObject("dato", LocalDate.class), rs.getString("tekst"),
                rs.getBoolean("synlig_foresatt"), rs.getTimestamp("erstattet").toInstant(), new PersonId(rs.getObject("av", UUID.class)), rs.getString("grunn"));
    }

    /** Filene ved innleggene, hentet på én gang; vedlegg_post. */
    private List<Loggpost> medVedlegg(List<Loggpost> poster) {
        Map<UUID, List<Loggvedlegg>> filer = new java.util.HashMap<>();
        sql.sql("select post, id, navn, slag, stoerrelse, virussjekk from vedlegg where post = any(?) order by lagt_til, id")
                .param(poster.stream().map(Loggpost::id).toArray(UUID[]::new)).query((rs, n) -> filer.computeIfAbsent(rs.getObject(1, UUID.class),
                        post -> new java.util.ArrayList<>()).add(new Loggvedlegg(rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4),
                        rs.getLong(5), rs.getBoolean(6)))).list();
        return poster.stream().map(post -> filer.containsKey(post.id()) ? post.med(filer.get(post.id())) : post).toList();
    }

    private Loggpost les(ResultSet rs, int nummer) throws SQLException {
        UUID forfatter = rs.getObject("forfatter", UUID.class);
        return new Loggpost(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), Loggslag.av(rs.getString("slag")),
                rs.getObject("dato", LocalDate.class), rs.getString("tekst"), json.readTree(rs.getString("fakta")),
                rs.getObject("svar", UUID.class), rs.getBoolean("synlig_foresatt"), forfatter == null ? null : new PersonId(forfatter),
                rs.getTimestamp("skrevet").toInstant(), rs.getInt("versjon"), tid(rs, "rettet"), tid(rs, "flyttet_hit"),
                List.of(), rs.getString("opplysninger"));
    }

    private static Instant tid(ResultSet rs, String kolonne) throws SQLException {
        Timestamp tid = rs.getTimestamp(kolonne);
        return tid == null ? null : tid.toInstant();
    }
}
