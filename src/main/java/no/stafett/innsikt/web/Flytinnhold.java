package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.stafett.innsikt.tall.Egentall;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Tallutvalg;

/**
 * Tallene siden, fila og API-et viser.
 *
 * @param maaned  måneden i kommunen; null for lederen, som ser til og med i dag
 * @param utvalg  det lederen teller; null for kommunen
 * @param maaneder månedene det finnes tall for i kommunen, den siste først
 */
record Flytinnhold(LocalDate maaned, Tallutvalg utvalg, List<LocalDate> maaneder, List<Tall> tall, List<Trinnet> trinn, List<Egentall.Alder> alder) {

    /** @param tjeneste null for lederen, som ser sin egen @param venter null for kommunen @param historie om det ventede er fra historien og ikke fra fristen */
    record Trinnet(String tjeneste, int nivaa, String trinn, String nummer, String tittel, Long venter, Long over, Integer median, Integer p85, Integer forventet,
            boolean historie) {

        String navn() {
            return nummer == null ? tittel : nummer + " " + tittel;
        }
    }

    boolean kommunen() {
        return utvalg == null;
    }

    /** Det som gjelder nå, eller måneden som er valgt. */
    List<Tall> i(String tabell) {
        return tall.stream().filter(t -> t.tabell().equals(tabell) && (maaned == null ? t.maaned() == null : maaned.equals(t.maaned()))).toList();
    }

    /** Hele rekka, måned for måned. */
    List<Tall> rekka(String tabell) {
        return tall.stream().filter(t -> t.tabell().equals(tabell) && t.rad().equals("alle") && t.maaned() != null).toList();
    }

    /** Halvåret som sist var over i måneden; for lederen hele perioden. */
    List<Tall> halvaar(String tabell) {
        Optional<LocalDate> siste = tall.stream().filter(t -> t.tabell().equals(tabell) && t.maaned() != null && maaned != null && !t.maaned().isAfter(maaned))
                .map(Tall::maaned).max(LocalDate::compareTo);
        return tall.stream().filter(t -> t.tabell().equals(tabell) && (maaned == null || siste.isPresent() && siste.get().equals(t.maaned()))).toList();
    }
}
