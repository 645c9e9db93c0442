package no.stafett.stafettlogg.moete;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Møtene i databasen. Spør ikke om tilgang: det gjør de som bruker den. */
@Repository
class Moeter {

    private static final String FELTENE = """
            slag = :slag, formaal = :formaal, start = :start, slutt = :slutt, sted = :sted, lenke = :lenke, agenda = :agenda,
            referent = cast(:referent as uuid), andre = :andre, barnet = :barnet, hvem_snakker = :hvemSnakker, tolk = :tolk,
            tolk_bestilt = :tolkBestilt""";

    private final JdbcClient sql;
    private final JsonMapper json;

    Moeter(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Det som skjedde. @param av null når saken ble avsluttet, eller en som var bedt, sluttet */
    record Gjort(String hendelse, String grunn, PersonId av, Instant tid) {
    }

    /** Slik det sto før noe skjedde, og det de som var bedt, hadde svart da. */
    record Eldre(int versjon, Moetefelt felt, List<Moete.Deltaker> bedte, Gjort gjort) {
    }

    /** Det første først; moete_sak(sak, start). */
    List<Moete> iSak(SakId sakId) {
        return hent("select * from moete where sak = ? order by start, id", sakId.verdi());
    }

    Optional<Moete> finn(SakId sakId, UUID id) {
        return hent("select * from moete where sak = ? and id = ?", sakId.verdi(), id).stream().findFirst();
    }

    /** Låst til transaksjonen er over, så to som endrer samtidig, kommer etter hverandre. */
    Optional<Moete> laas(SakId sakId, UUID id) {
        return hent("select * from moete where sak = ? and id = ? for update", sakId.verdi(), id).stream().findFirst();
    }

    UUID legg(SakId sakId, Moetefelt felt, PersonId av, Instant naa) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into moete (id, sak, slag, formaal, start, slutt, sted, lenke, agenda, referent, andre, barnet, hvem_snakker, tolk,
                                   tolk_bestilt, innkalt_av, innkalt)
                values (:id, :sak, :slag, :formaal, :start, :slutt, :sted, :lenke, :agenda, cast(:referent as uuid), :andre, :barnet,
                        :hvemSnakker, :tolk, :tolkBestilt, :av, :naa)""")
                .params(verdier(felt)).param("id", id).param("sak", sakId.verdi()).param("av", av.verdi()).param("naa", Timestamp.from(naa)).update();
        be(id, sakId, felt);
        kommer(id, av, naa);
        return id;
    }

    /** Legger det som står til side, og setter inn det nye. */
    void endre(Moete moete, Moetefelt ny, Gjort gjort) {
        leggTilSide(moete, gjort);
        boolean flyttet = ny.flytter(moete.felt());
        sql.sql("update moete set " + FELTENE + ", versjon = versjon + 1, tid_versjon = :tidVersjon where id = :id")
                .params(verdier(ny)).param("id", moete.id()).param("tidVersjon", flyttet ? moete.versjon() + 1 : moete.tidVersjon()).update();
        sql.sql("delete from moetedeltaker where moete = ? and person <> all(?)").params(moete.id(), uuider(ny)).update();
        be(moete.id(), moete.sakId(), ny);
        moete.deltaker(gjort.av()).filter(d -> "ja".equals(d.svar())).ifPresent(d -> kommer(moete.id(), gjort.av(), gjort.tid()));
    }

    /** Den som bestemmer tiden, kommer. */
    private void kommer(UUID moete, PersonId person, Instant naa) {
        sql.sql("""
                update moetedeltaker set svar = 'ja', svart = ?, svart_versjon = (select versjon from moete where id = ?)
                 where moete = ? and person = ?""").params(Timestamp.from(naa), moete, moete, person.verdi()).update();
    }

    void settStatus(Moete moete, String status, Gjort gjort) {
        leggTilSide(moete, gjort);
        sql.sql("update moete set status = ?, grunn = ?, versjon = versjon + 1 where id = ?")
                .param(1, status).param(2, gjort.grunn()).param(3, moete.id()).update();
    }

    void settInnkaltAv(Moete moete, PersonId person) {
        sql.sql("update moete set innkalt_av = ? where id = ?").params(person.verdi(), moete.id()).update();
    }

    /** De som har sluttet siden det ble avlyst, ventes ikke når det holdes likevel; var det hun som kalte inn, gjør den andre det. */
    void utenDeSomHarSluttet(Moete moete, PersonId av) {
        sql.sql("delete from moetedeltaker d using person p where d.moete = ? and p.id = d.person and not p.aktiv").params(moete.id()).update();
        sql.sql("""
                update moete m set innkalt_av = case when (select p.aktiv from person p where p.id = m.innkalt_av) then m.innkalt_av else :av end,
                       referent = (select p.id from person p where p.id = m.referent and p.aktiv) where m.id = :id""")
                .param("av", av.verdi()).param("id", moete.id()).update();
    }

    void settReferat(Moete moete, UUID referat) {
        sql.sql("update moete set referat = ? where id = ?").params(referat, moete.id()).update();
    }

    void svar(Moete moete, Moete.Deltaker d) {
        sql.sql("update moetedeltaker set svar = ?, ord = ?, svart = ?, svart_versjon = ? where moete = ? and person = ?")
                .param(1, d.svar()).param(2, d.ord()).param(3, Timestamp.from(d.svart())).param(4, d.svartVersjon()).param(5, moete.id())
                .param(6, d.person().verdi()).update();
    }

    /** Det siste som skjedde, først; primærnøkkelen. */
    List<Eldre> eldre(Moete moete) {
        return sql.sql("select * from moeteversjon where moete = ? and sak = ? order by versjon desc").params(moete.id(), moete.sakId().verdi())
                .query((rs, n) -> new Eldre(rs.getInt("versjon"), json.readValue(rs.getString("innhold"), Moetefelt.class),
                        List.of(json.readValue(rs.getString("bedte"), Moete.Deltaker[].class)),
                        new Gjort(rs.getString("hendelse"), rs.getString("grunn"), person(rs, "av"), rs.getTimestamp("tid").toInstant()))).list();
    }

    private void leggTilSide(Moete moete, Gjort gjort) {
        sql.sql("""
                insert into moeteversjon (moete, versjon, sak, innhold, hendelse, grunn, av, tid, bedte)
                values (?, ?, ?, cast(? as jsonb), ?, ?, cast(? as uuid), ?, cast(? as jsonb))""")
                .param(1, moete.id()).param(2, moete.versjon()).param(3, moete.sakId().verdi()).param(4, json.writeValueAsString(moete.felt()))
                .param(5, gjort.hendelse()).param(6, gjort.grunn()).param(7, gjort.av() == null ? null : gjort.av().toString())
                .param(8, Timestamp.from(gjort.tid())).param(9, json.writeValueAsString(moete.deltakere())).update();
    }

    private void be(UUID moete, SakId sakId, Moetefelt felt) {
        sql.sql("""
                insert into moetedeltaker (moete, person, sak) select :moete, p, :sak from unnest(:bedte) p
                 where not exists (select 1 from moetedeltaker d where d.moete = :moete and d.person = p) on conflict do nothing""")
                .param("moete", moete).param("sak", sakId.verdi()).param("bedte", uuider(felt)).update();
    }

    private List<Moete> hent(String spoersmaal, Object... verdier) {
        List<Moete> funnet = sql.sql(spoersmaal).params(verdier).query(this::les).list();
        Map<UUID, List<Moete.Deltaker>> bedte = new HashMap<>();
        sql.sql("select * from moetedeltaker where moete = any(?) order by person").param(funnet.stream().map(Moete::id).toArray(UUID[]::new))
                .query((rs, n) -> bedte.computeIfAbsent(rs.getObject("moete", UUID.class), m -> new ArrayList<>()).add(new Moete.Deltaker(
                        person(rs, "person"), rs.getString("svar"), rs.getString("ord"), tid(rs, "svart"), rs.getInt("svart_versjon")))).list();
        return funnet.stream().map(m -> medBedte(m, bedte.getOrDefault(m.id(), List.of()))).toList();
    }

    private static Moete medBedte(Moete m, List<Moete.Deltaker> bedte) {
        Moetefelt f = m.felt();
        Moetefelt felt = new Moetefelt(f.slag(), f.formaal(), f.start(), f.slutt(), f.sted(), f.lenke(), f.agenda(), f.referent(),
                bedte.stream().map(Moete.Deltaker::person).toList(), f.andre(), f.barnet(), f.hvemSnakker(), f.tolk(), f.tolkBestilt());
        return new Moete(m.id(), m.sakId(), felt, m.status(), m.grunn(), m.versjon(), m.tidVersjon(), m.innkaltAv(), m.innkalt(),
                m.referat(), bedte);
    }

    private Moete les(ResultSet rs, int nummer) throws SQLException {
        Moetefelt felt = new Moetefelt(rs.getString("slag"), rs.getString("formaal"), tid(rs, "start"), tid(rs, "slutt"), rs.getString("sted"),
                rs.getString("lenke"), rs.getString("agenda"), person(rs, "referent"), List.of(), rs.getString("andre"), rs.getString("barnet"),
                rs.getString("hvem_snakker"), rs.getString("tolk"), rs.getBoolean("tolk_bestilt"));
        return new Moete(rs.getObject("id", UUID.class), new SakId(rs.getObject("sak", UUID.class)), felt, rs.getString("status"),
                rs.getString("grunn"), rs.getInt("versjon"), rs.getInt("tid_versjon"), person(rs, "innkalt_av"), tid(rs, "innkalt"),
                rs.getObject("referat", UUID.class), List.of());
    }

    private static Map<String, Object> verdier(Moetefelt felt) {
        Map<String, Object> verdier = new HashMap<>(Map.of("slag", felt.slag(), "formaal", felt.formaal(), "start", Timestamp.from(felt.start()),
                "slutt", Timestamp.from(felt.slutt()), "tolkBestilt", felt.tolkBestilt()));
        verdier.put("sted", felt.sted());
        verdier.put("lenke", felt.lenke());
        verdier.put("agenda", felt.agenda());
        verdier.put("referent", felt.referent() == null ? null : felt.referent().toString());
        verdier.put("andre", felt.andre());
        verdier.put("barnet", felt.barnet());
        verdier.put("hvemSnakker", felt.hvemSnakker());
        verdier.put("tolk", felt.tolk());
        return verdier;
    }

    private static UUID[] uuider(Moetefelt felt) {
        return felt.deltakere().stream().map(PersonId::verdi).toArray(UUID[]::new);
    }

    private static PersonId person(ResultSet rs, String kolonne) throws SQLException {
        UUID id = rs.getObject(kolonne, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant tid(ResultSet rs, String kolonne) throws SQLException {
        Timestamp tid = rs.getTimestamp(kolonne);
        return tid == null ? null : tid.toInstant();
    }
}
