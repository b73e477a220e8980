package planted.bad.schedule;

import javax.xml.stream.XMLInputFactory;

class ReadsXml {
    Object factory() {
        return XMLInputFactory.newInstance();
    }
}
