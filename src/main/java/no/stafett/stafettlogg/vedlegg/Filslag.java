package no.stafett.stafettlogg.vedlegg;

/** Filene som slipper inn. Slaget avgjøres av innholdet; navnet på fila sier bare hva den skal hete. */
public enum Filslag {
    PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg"), TEKST("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String medietype;
    private final String endelse;

    Filslag(String medietype, String endelse) {
        this.medietype = medietype;
        this.endelse = endelse;
    }

    public String medietype() {
        return medietype;
    }

    /** Slik navnet på fila slutter når den hentes. */
    public String endelse() {
        return endelse;
    }
}
