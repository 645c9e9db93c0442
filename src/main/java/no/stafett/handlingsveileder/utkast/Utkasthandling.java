package no.stafett.handlingsveileder.utkast;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Knappene på siden om et utkast. */
@Component
class Utkasthandling {

    private final Utkastene utkastene;
    private final Utkastgang gang;
    private final Redigering redigering;

    Utkasthandling(Utkastene utkastene, Utkastgang gang, Redigering redigering) {
        this.utkastene = utkastene;
        this.gang = gang;
        this.redigering = redigering;
    }

    /** @return hva det ble: slutten på nøkkelen til kvitteringen @throws FinnesIkke for en knapp som ikke finnes */
    String gjør(UUID id, String hva, Map<String, String> sendt) {
        switch (hva) {
            case "send" -> {
                return gang.send(id, tall(sendt, "versjon"), new Utkastgang.Sending(sendt.get("merknad"), dato(sendt.get("gjelderFra")), "ja".equals(sendt.get("likevel")))).navn();
            }
            case "godkjenn" -> {
                return "godkjent." + gang.godkjenn(id, tall(sendt, "versjon")).navn();
            }
            case "fjern-fil" -> fjern(id, tall(sendt, "versjon"), sendt.getOrDefault("fil", ""));
            case "navn" -> utkastene.giNavn(id, sendt.get("navn"));
            case "send-tilbake" -> gang.sendTilbake(id, sendt.get("merknad"));
            case "trekk" -> gang.trekk(id);
            case "forkast" -> gang.forkast(id);
            case "angre-forkast" -> gang.angreForkast(id);
            case "ta-over" -> redigering.taOver(id);
            case "slutt" -> redigering.slutt(id);
            case "hent-tilbake" -> utkastene.hentTilbake(id, tall(sendt, "versjon"), tall(sendt, "tilbakeTil"));
            default -> throw new FinnesIkke();
        }
        return hva.equals("forkast") ? "forkastet" : hva;
    }

    /** Adressen som gjør det om igjen; tom når det ikke kan gjøres om med ett trykk. */
    static String angre(UUID id, String hva, Map<String, String> sendt) {
        return switch (hva) {
            case "forkast" -> Utkastside.STED + id + "/angre-forkast";
            case "fjern-fil" -> {
                int fra = tall(sendt, "versjon");
                yield Utkastside.STED + id + "/hent-tilbake?versjon=" + (fra + 1) + "&tilbakeTil=" + fra + "&noekkel=angre-" + id + "-" + fra;
            }
            default -> "";
        };
    }

    private void fjern(UUID id, int versjon, String fil) {
        if (!utkastene.hent(id).filer().containsKey(fil)) {
            throw new FinnesIkke();
        }
        utkastene.lagre(id, versjon, Map.of(), Set.of(fil), "− " + fil);
    }

    private static int tall(Map<String, String> sendt, String felt) {
        String verdi = sendt.getOrDefault(felt, "");
        if (!verdi.matches("\\d{1,9}")) {
            throw UtkastKanIkkeLagres.ukjentVersjon();
        }
        return Integer.parseInt(verdi);
    }

    private static LocalDate dato(String skrevet) {
        try {
            return skrevet == null || skrevet.isBlank() ? null : LocalDate.parse(skrevet.strip());
        } catch (DateTimeParseException e) {
            throw KanIkkeGisUt.dato();
        }
    }
}
