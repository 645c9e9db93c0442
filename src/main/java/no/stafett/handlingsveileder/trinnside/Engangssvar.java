package no.stafett.handlingsveileder.trinnside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.Engangsnoekkel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det samme sendt to ganger, av et dobbeltklikk eller et nett som falt ut, blir gjort én gang (REL-02): hun får den samme kvitteringen, og
 * ikke vite at «noen» har endret utkastet siden.
 */
@Component
class Engangssvar {

    private static final JsonMapper JSON = new JsonMapper();

    private final Engangsnoekkel engang;
    private final HttpServletRequest forespørsel;
    private final Utkastrett rett;

    Engangssvar(Engangsnoekkel engang, HttpServletRequest forespørsel, Utkastrett rett) {
        this.engang = engang;
        this.forespørsel = forespørsel;
        this.rett = rett;
    }

    /** @param angre adressen som henter det tilbake; tom når ingenting ble endret @param trinn det det gjaldt; tom når det er borte */
    record Kvittert(String kvittering, String angre, String trinn) {

        /** Ble ingenting endret, er det heller ingenting å angre; det forrige hun gjorde, skal ikke gå med. */
        static Kvittert av(String kvittering, String lista, int før, Trinnarbeid.Gjort gjort) {
            String angre = lista + "/angre?versjon=" + gjort.versjon() + "&noekkel=" + lista + gjort.versjon();
            return new Kvittert(kvittering, gjort.versjon() == før ? "" : angre, gjort.trinn());
        }

        void vis(RedirectAttributes videre) {
            videre.addFlashAttribute("kvittering", kvittering);
            if (!angre.isEmpty()) {
                videre.addFlashAttribute("angre", angre);
            }
        }
    }

    Kvittert gjør(Supplier<Kvittert> handling) {
        return JSON.readValue(engang.utfoer(forespørsel, rett.bruker(), sendt(), HttpStatus.OK.value(), handling).getBody(), Kvittert.class);
    }

    private String sendt() {
        TreeMap<String, String> felter = new TreeMap<>();
        forespørsel.getParameterMap().forEach((felt, verdier) -> felter.put(felt, Arrays.toString(verdier)));
        felter.remove("_csrf");
        return felter.toString();
    }
}
