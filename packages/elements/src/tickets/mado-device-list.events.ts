import type { Device } from '@madoguchi/sdk';

/** Somebody wants to ask about a device; cancel it to lead there without loading a page. */
export class MadoBeforeDeviceInquiryEvent extends Event {
  readonly device: Device;
  constructor(device: Device) {
    super('mado-before-device-inquiry', { bubbles: true, composed: true, cancelable: true });
    this.device = device;
  }
}

/** Somebody goes on to ask about a device, and nobody has kept them from going there. */
export class MadoDeviceInquiryBegunEvent extends Event {
  readonly device: Device;
  constructor(device: Device) {
    super('mado-device-inquiry-begun', { bubbles: true, composed: true });
    this.device = device;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-device-inquiry': MadoBeforeDeviceInquiryEvent;
    'mado-device-inquiry-begun': MadoDeviceInquiryBegunEvent;
  }
}
