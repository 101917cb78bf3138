import { mount } from '../common/boot';
import { SettingsPage } from './SettingsPage';

mount(SettingsPage);
