package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.reservasjon.Oppgavereservasjon;
import no.stafett.oppgave.reservasjon.Oppgavesamtale;
import no.stafett.oppgave.reservasjon.Oppgavetak;
import no.stafett.oppgave.reservasjon.Oppgaveveksling;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Det skjemaene på samarbeidssiden ber om. */
@Component
class Samarbeidshandling {

    private final Oppgavereservasjon reservasjon;
    private final Oppgaveveksling veksling;
    private final Oppgavesamtale samtale;
    private final Oppgavetak tak;

    Samarbeidshandling(Oppgavereservasjon reservasjon, Oppgaveveksling veksling, Oppgavesamtale samtale, Oppgavetak tak) {
        this.reservasjon = reservasjon;
        this.veksling = veksling;
        this.samtale = samtale;
        this.tak = tak;
    }

    /** @param tekst det som er skrevet, hva det enn er @param paa spørsmålet et svar hører til */
    record Valg(String til, String tekst, String dag, String prioritet, String paa) {

        PersonId person() {
            return id(til).map(PersonId::new).orElse(null);
        }

        UUID spoersmaal() {
            return id(paa).orElse(null);
        }

        Integer hast() {
            return prioritet != null && prioritet.matches("[0-9]") ? Integer.valueOf(prioritet) : null;
        }

        /** @throws SvaretErUgyldig når feltet har noe annet enn en dato */
        LocalDate dagen() {
            try {
                return dag == null || dag.isBlank() ? null : LocalDate.parse(dag.strip());
            } catch (DateTimeParseException e) {
                throw new SvaretErUgyldig(List.of(Feltfeil.av("dag", "ugyldig_dato")));
            }
        }

        private static Optional<UUID> id(String verdi) {
            return Optional.ofNullable(verdi).filter(v -> v.matches(EnhetId.MOENSTER)).map(UUID::fromString);
        }
    }

    /** @param hva siste ledd i adressen @return grepet som kan gjøres om */
    Optional<UUID> gjør(String hva, String id, Valg valg, Bruker bruker) {
        return switch (hva) {
            case "forleng" -> reservasjon.forleng(id, bruker);
            case "utsett" -> reservasjon.utsett(id, valg.dagen(), valg.tekst(), bruker);
            case "prioriter" -> reservasjon.prioriter(id, valg.hast(), valg.tekst(), bruker);
            case "legg-tilbake" -> tak.leggTilbake(id, valg.tekst(), bruker);
            case "overlever" -> veksling.spoer(id, valg.person(), valg.tekst(), bruker);
            case "ta-imot" -> veksling.taImot(id, bruker);
            case "avvis" -> veksling.avvis(id, valg.tekst(), bruker);
            case "trekk" -> veksling.trekk(id, bruker);
            case "spoer" -> samtale.spoer(id, valg.person(), valg.tekst(), bruker);
            case "svar" -> samtale.svar(id, valg.spoersmaal(), valg.tekst(), bruker);
            default -> throw new FinnesIkke();
        };
    }
}
