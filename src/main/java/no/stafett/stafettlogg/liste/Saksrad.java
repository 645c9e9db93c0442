package no.stafett.stafettlogg.liste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * En sak i lista.
 *
 * @param initialer     skjult ved adressesperre
 * @param adressesperre fortrolig eller strengt_fortrolig; null når saken ikke har det
 * @param holder        navnet på stafettholderen; null når ingen har pinnen
 * @param erHolder      om leseren har den
 * @param evaluering    dagen planen skal være evaluert; null når saken ikke har noen plan, eller er over
 * @param mangler       om ingen annen tjeneste kan få del i saken, på et nivå der flere skal samarbeide
 */
record Saksrad(UUID id, String saksnummer, String initialer, int nivaa, String status, String hvemGjelder, String enhet, String tjeneste,
        boolean oeving, Instant opprettet, String adressesperre, String holder, boolean erHolder, LocalDate evaluering, Instant sistAktiv,
        boolean mangler) {

    public boolean erAapen() {
        return "aapen".equals(status);
    }

    static Saksrad les(ResultSet rs, int nummer) throws SQLException {
        Timestamp opprettet = rs.getTimestamp("opprettet");
        return new Saksrad(rs.getObject("id", UUID.class), rs.getString("saksnummer"), rs.getString("initialer"), rs.getInt("nivaa"),
                rs.getString("status"), rs.getString("hvem_gjelder"), rs.getString("enhetsnavn"), rs.getString("tjeneste"),
                rs.getBoolean("oeving"), opprettet.toInstant(), rs.getString("adressesperre"), rs.getString("holdernavn"),
                rs.getBoolean("er_holder"), rs.getObject("evalueres", LocalDate.class), rs.getTimestamp("sist_aktiv").toInstant(),
                rs.getBoolean("mangler"));
    }
}
